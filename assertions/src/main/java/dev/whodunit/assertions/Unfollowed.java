package dev.whodunit.assertions;

import java.util.List;
import java.util.Optional;

/** What of a run was not followed, each in a sentence: a way may lead through it, and nobody knows. */
final class Unfollowed {

    private Unfollowed() {}

    static List<String> of(FollowedRun followed) {
        return followed.lineage().gaps();
    }

    /** Why it cannot be told for sure that no way is there; empty if nobody asks for what is sure, or if it can. */
    static Optional<Problem> hiding(RecordedPart part, String question) {
        List<String> gaps = of(part.followed());
        return gaps.isEmpty() || !part.avoiding().assumed()
                ? Optional.empty()
                : Optional.of(PartMessages.notSure(question, gaps));
    }
}
