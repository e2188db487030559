package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Passage;
import dev.whodunit.provenance.Ways;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                .check(target -> way(target).isPresent()
                        ? Optional.empty()
                        : Optional.of(PartMessages.notReaching(part, artifact, reached())));
    }

    Optional<Problem> doesNotReach(String artifact) {
        if (values.isEmpty()) {
            return Optional.of(PartMessages.nothingKnown(part.toString()));
        }
        return target(artifact).check(target -> way(target).map(way -> PartMessages.reaching(part, artifact, way)));
    }

    private Lookup<RecordedPart> target(String artifact) {
        return ArtifactFinder.one(followed.run(), artifact).then(found -> RecordedPart.of(found, CellPath.WHOLE));
    }

    private Optional<List<String>> way(RecordedPart target) {
        return followed.derivations()
                .way(target.labelled(), target.labels(), values::get, edges, mayPass)
                .map(way -> WayText.of(target, way));
    }

    private List<String> reached() {
        return followed.derivations().descendants(part.labelled(), part.path(), edges).stream()
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
                .anyMatch(label -> isMade.test(label) && !values.get(label) && forth.reach(label, edges));
        return isUsed || steps.stream().anyMatch(step -> isHandedOnBy(step, forth))
                ? Optional.empty()
                : Optional.of(PartMessages.notUsed(part, name, users(forth, size)));
    }

    private boolean isHandedOnBy(RecordedStep step, Ways forth) {
        for (LabelledArtifact artifact : followed.lineage().artifacts()) {
            boolean isResult = artifact.ref().step() == step.step().id()
                    && artifact.order() > part.labelled().order();
            if (isResult) {
                BitSet found = followed.labels(artifact, CellPath.WHOLE)
                        .map(followed.derivations()::values)
                        .orElseGet(BitSet::new);
                if (found.stream().anyMatch(label -> forth.reach(label, edges))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> users(Ways forth, int size) {
        Set<String> users = new LinkedHashSet<>();
        IntStream.range(1, size)
                .filter(label -> !values.get(label) && forth.reach(label, edges))
                .forEach(label ->
                        users.add(followed.describe(followed.derivations().maker(label))));
        return List.copyOf(users);
    }
}
