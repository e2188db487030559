package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.EdgeKind;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Passage;
import dev.whodunit.provenance.Way;
import dev.whodunit.provenance.Ways;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where a part of an artifact went. */
final class Onward {

    private final RecordedPart part;
    private final FollowedRun followed;
    private final Edges edges;
    private final IntPredicate mayPass;
    private final BitSet values;

    private Onward(RecordedPart part) {
        this.part = part;
        this.followed = part.followed();
        this.edges = part.avoiding().assumed() ? Edges.KNOWN_DATA : Edges.DATA;
        this.mayPass = WaysBack.mayPass(part);
        this.values = followed.derivations().values(part.labels());
    }

    static Onward from(RecordedPart part) {
        return new Onward(part);
    }

    Optional<Problem> reaches(String artifact) {
        return target(artifact)
                .check(target -> way(target)
                        .map(way -> way.isCoarse() ? Optional.of(notToldApart(target, way)) : Optional.<Problem>empty())
                        .orElseGet(() -> Optional.of(PartMessages.notReaching(part, artifact, reached()))));
    }

    Optional<Problem> doesNotReach(String artifact) {
        if (values.isEmpty()) {
            return Optional.of(SourceMessages.nothingKnown(part.toString()));
        }
        return target(artifact)
                .check(target -> way(target)
                        .map(way -> way.isCoarse()
                                ? notToldApart(target, way)
                                : PartMessages.reaching(
                                        part, artifact, WayText.of(target.avoiding(part.avoiding()), way)))
                        .or(() -> Unfollowed.hiding(part, part + " reaches \"" + artifact + "\"")));
    }

    private Lookup<RecordedPart> target(String artifact) {
        return ArtifactFinder.one(followed.run(), artifact).then(found -> RecordedPart.of(found, CellPath.WHOLE));
    }

    private Optional<Way> way(RecordedPart target) {
        return followed.derivations().way(target.labelled(), target.labels(), values::get, edges, mayPass);
    }

    private Problem notToldApart(RecordedPart target, Way way) {
        Ways back = followed.derivations().back(target.labels(), mayPass);
        List<String> coarse = followed.coarse(back, edges);
        return PartMessages.notToldApart(
                part, "reaches " + target, coarse, WayText.of(target, way).lines());
    }

    private List<String> reached() {
        return followed.derivations().descendants(part.labelled(), part.path(), edges).stream()
                .filter(passage -> passage.edges() != EdgeKind.COARSE)
                .map(Passage::first)
                .filter(parts ->
                        followed.derivations().isOfOneExecution(parts.get(0).artifact()))
                .map(parts -> followed.describe(parts.get(0)))
                .toList();
    }

    Optional<Problem> wasUsedBy(String name) {
        List<RecordedStep> steps = StepSelector.matching(followed.run(), name);
        if (steps.isEmpty()) {
            return Optional.of(StepMessages.noSuchStep(followed.run(), name));
        }
        Ways forth = followed.derivations().forth(part.labels());
        IntPredicate isMade = followed.madeBy(steps);
        int size = followed.lineage().graph().size();
        boolean isUsed = IntStream.range(1, size)
                .anyMatch(label -> isMade.test(label) && !values.get(label) && forth.tells(label, edges));
        if (isUsed || steps.stream().anyMatch(step -> isHandedOnBy(step, forth))) {
            return Optional.empty();
        }
        List<String> coarse = coarseUsers(forth, size, isMade);
        return !coarse.isEmpty()
                ? Optional.of(PartMessages.notToldApart(part, "was used by \"" + name + "\"", coarse, List.of()))
                : Optional.of(PartMessages.notUsed(part, name, users(forth, size)));
    }

    /** The functions among these whose values are not told apart, and so may be made of it. */
    private List<String> coarseUsers(Ways forth, int size, IntPredicate isMade) {
        return followed.makers(IntStream.range(1, size)
                .filter(label -> isMade.test(label)
                        && forth.kind(label, edges)
                                .filter(EdgeKind.COARSE::equals)
                                .isPresent()));
    }

    private boolean isHandedOnBy(RecordedStep step, Ways forth) {
        for (LabelledArtifact artifact : followed.lineage().artifacts()) {
            boolean isResult = artifact.ref().step() == step.step().id()
                    && artifact.order() > part.labelled().order();
            if (isResult) {
                BitSet found = followed.labels(artifact, CellPath.WHOLE)
                        .map(followed.derivations()::values)
                        .orElseGet(BitSet::new);
                if (found.stream().anyMatch(label -> forth.tells(label, edges))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> users(Ways forth, int size) {
        return followed.makers(
                IntStream.range(1, size).filter(label -> !values.get(label) && forth.tells(label, edges)));
    }
}
