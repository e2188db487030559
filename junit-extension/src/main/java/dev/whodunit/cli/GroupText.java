package dev.whodunit.cli;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.review.Review.Group;
import java.util.ArrayList;
import java.util.List;

/** What is reviewed at once, in words: who did it first, then in which tests. */
final class GroupText {

    private static final int TESTS_TOLD = 10;

    private GroupText() {}

    static List<String> of(Group group) {
        List<String> lines = new ArrayList<>();
        for (Change change : group.changes()) {
            lines.add(change.function() + (change.location().isEmpty() ? "" : " (" + change.location() + ")"));
            lines.add("    " + change.evidence());
        }
        if (group.changes().isEmpty()) {
            Found only = group.members().get(0);
            lines.add(only.snapshot().verdict() + ": " + only.snapshot().summary());
        }
        group.members().stream()
                .limit(TESTS_TOLD)
                .forEach(found -> lines.add("    in " + found.snapshot().key()));
        if (group.members().size() > TESTS_TOLD) {
            lines.add("    and in " + (group.members().size() - TESTS_TOLD) + " more");
        }
        return lines;
    }
}
