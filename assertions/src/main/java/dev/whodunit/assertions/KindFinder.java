package dev.whodunit.assertions;

import dev.whodunit.kinds.ArtifactKind;
import java.util.List;

/** Finds the artifact of a kind that a name in a test means; what has the name and is of another kind is never meant. */
final class KindFinder {

    private KindFinder() {}

    static Lookup<RecordedArtifact> one(RunUnderTest run, ArtifactKind kind, String name) {
        List<RecordedArtifact> found = ArtifactFinder.matching(run, name);
        List<RecordedArtifact> ofKind = found.stream()
                .filter(artifact -> run.kindOf(artifact).filter(kind::equals).isPresent())
                .toList();
        if (ofKind.isEmpty()) {
            return Lookup.missing(
                    found.isEmpty()
                            ? KindMessages.noSuchArtifact(run, kind, name)
                            : KindMessages.otherKind(run, kind, found.get(0)));
        }
        if (ofKind.size() > 1) {
            return ArtifactFinder.one(run, name);
        }
        RecordedArtifact only = ofKind.get(0);
        return only.isInput() ? Lookup.found(only) : only.step().onlyCall().then(RecordedCall::output);
    }
}
