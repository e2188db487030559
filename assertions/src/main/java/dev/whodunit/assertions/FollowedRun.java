package dev.whodunit.assertions;

import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Ways;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A run in which values were followed, and what is said of it in the words of its code.
 *
 * @param run the run
 * @param derivations answers where parts of artifacts came from
 * @param lineage what they were made from
 */
record FollowedRun(RunUnderTest run, Derivations derivations, Lineage lineage) {

    /** Whether values were followed. */
    boolean isFollowed() {
        return !lineage.artifacts().isEmpty() || !lineage.gaps().isEmpty();
    }

    /** What is known of an artifact; of a list that is an argument, what is known of the result that it is. */
    Optional<LabelledArtifact> labelled(RecordedArtifact artifact) {
        Optional<LabelledArtifact> itself = derivations.artifact(artifact.ref());
        return itself.isPresent() ? itself : likeIt(artifact);
    }

    /** The same of all executions that are kept of the step. */
    List<LabelledArtifact> ofAllExecutions(RecordedArtifact artifact) {
        ArtifactRef ref = artifact.ref();
        List<LabelledArtifact> all = lineage.artifacts().stream()
                .filter(known -> known.ref().step() == ref.step()
                        && known.ref().part() == ref.part()
                        && known.ref().position() == ref.position())
                .toList();
        return all.isEmpty() ? labelled(artifact).stream().toList() : all;
    }

    private Optional<LabelledArtifact> likeIt(RecordedArtifact artifact) {
        boolean isList =
                artifact.artifact().size() > 0 && artifact.artifact().preview().startsWith("[");
        if (!artifact.isInput() || artifact.artifact().state() != ArtifactState.COMPLETE || !isList) {
            return Optional.empty(); // equal numbers and texts may be of different origin
        }
        return lineage.artifacts().stream()
                .filter(known -> RecordedArtifact.find(run, known.ref())
                        .filter(kept -> kept.artifact().hasSameContentAs(artifact.artifact()))
                        .isPresent())
                .findFirst();
    }

    RecordedArtifact recorded(LabelledArtifact artifact) {
        return RecordedArtifact.of(run, artifact.ref());
    }

    /** {@code onTime[3].delay from dropCancelled (FlightDelays.java:33)}. */
    String describe(ArtifactPart part) {
        return RecordedArtifact.of(run, part.artifact()).withPart(part.path().toString());
    }

    /** {@code onTime[3].delay}. */
    String shortly(ArtifactPart part) {
        RecordedArtifact artifact = RecordedArtifact.of(run, part.artifact());
        return artifact.name() + part.path();
    }

    /** {@code rank (FlightDelays.java:36)}, {@code String.split in parse (FlightDelays.java:60)}. */
    String describe(Maker maker) {
        String library = maker.isOfCompiler() ? maker.libraryInCode() : shortFunction(maker.library());
        if (maker.step() < 0) {
            return library.isEmpty() ? "code around the pipeline" : library;
        }
        String step = new RecordedStep(run, run.recording().steps().get(maker.step())).toString();
        return library.isEmpty() ? step : library + " in " + step;
    }

    private static String shortFunction(String function) {
        int method = function.lastIndexOf('.');
        int owner = method < 0 ? -1 : function.lastIndexOf('.', method - 1);
        return function.substring(owner + 1);
    }

    /** Whether a label was made by one of these steps, by what it called, or by a library that it called. */
    IntPredicate madeBy(List<RecordedStep> steps) {
        Set<Integer> inside = inside(steps);
        Set<String> libraries = new HashSet<>();
        for (RecordedStep step : steps) {
            if (step.step().function().kind() == FunctionKind.LIBRARY) {
                libraries.add(
                        step.step().parent() + " " + step.step().function().className() + "."
                                + step.step().function().method());
            }
        }
        BitSet makers = new BitSet(); // labels come in millions, and makers do not
        for (int i = 0; i < lineage.makers().size(); i++) {
            Maker maker = lineage.makers().get(i);
            makers.set(i, inside.contains(maker.step()) || libraries.contains(maker.step() + " " + maker.library()));
        }
        return label -> makers.get(lineage.graph().maker(label));
    }

    /** The numbers of these steps, and of what they called. */
    Set<Integer> inside(List<RecordedStep> steps) {
        Set<Integer> inside = new HashSet<>();
        steps.forEach(step -> inside.add(step.step().id()));
        for (Step step : run.recording().steps()) {
            if (inside.contains(step.parent())) {
                inside.add(step.id());
            }
        }
        return inside;
    }

    /** The functions that made labels, in the order in which they did so first. */
    List<String> makers(IntStream labels) {
        BitSet seen = new BitSet();
        Set<String> makers = new LinkedHashSet<>();
        labels.forEach(label -> {
            int number = lineage.graph().maker(label);
            if (!seen.get(number)) {
                seen.set(number);
                makers.add(describe(derivations.maker(label)));
            }
        });
        return List.copyOf(makers);
    }

    /** Whether a label stands for what was read, whoever read it first. */
    boolean isRead(int label) {
        return lineage.graph().kind(label) == DerivationGraph.Kind.SOURCE;
    }

    /** Whether some of these ways end at values that are not told apart. */
    boolean isCoarse(Ways ways, Edges edges) {
        return ways.coarse(edges).findAny().isPresent();
    }

    /** The functions that made those values. */
    List<String> coarse(Ways ways, Edges edges) {
        return makers(ways.coarse(edges));
    }

    /** The labels of a part of an artifact, empty if there is no such part. */
    Optional<BitSet> labels(LabelledArtifact artifact, CellPath path) {
        return derivations.labels(artifact, path);
    }
}
