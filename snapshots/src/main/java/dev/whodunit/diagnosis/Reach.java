package dev.whodunit.diagnosis;

import dev.whodunit.dependence.DependenceGraph;
import dev.whodunit.dependence.Place;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whose change can have reached the artifact that is asked about: by values, by decisions, through objects, fields or the world
 * outside, in the accepted run or in the current one. It ends where a value is known to be as accepted. Two runs of which only
 * groups are known tell nothing, so there everybody may have.
 */
final class Reach {

    private final StepTree accepted;
    private final StepTree current;
    private final StepAlignment steps;
    private final ArtifactRef artifact;

    /**
     * @param artifact in the current run
     */
    Reach(StepTree accepted, StepTree current, StepAlignment steps, ArtifactRef artifact) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
        this.artifact = artifact;
    }

    /**
     * Takes those out of the culprits whose change cannot have reached it, unless nobody is left and nothing else explains it.
     *
     * @param isExplained whether something else does
     */
    List<Culprit> takeUnable(List<Culprit> culprits, boolean isExplained) {
        List<Culprit> unable = culprits.isEmpty() ? List.of() : unable(culprits);
        if (unable.size() == culprits.size() && !isExplained) {
            return List.of();
        }
        culprits.removeAll(unable);
        return unable.stream().map(Culprit::asUnrelated).toList();
    }

    private List<Culprit> unable(List<Culprit> culprits) {
        Set<Place> now = reached(current, artifact.step(), step -> steps.acceptedOf(step));
        int before = steps.acceptedOf(artifact.step());
        Set<Place> then =
                before == Alignment.NONE ? Set.of() : reached(accepted, before, step -> steps.currentOf(step));
        if (now.isEmpty()) {
            return List.of();
        }
        return culprits.stream()
                .filter(culprit -> ranAnywhere(culprit)
                        && !has(culprit, culprit.currentStep(), current, now)
                        && !has(culprit, culprit.acceptedStep(), accepted, then))
                .toList();
    }

    private static boolean ranAnywhere(Culprit culprit) {
        return culprit.currentStep() >= 0 || culprit.acceptedStep() >= 0;
    }

    /** Whether the function's code had a part in it, wherever it was called. */
    private static boolean has(Culprit culprit, int id, StepTree tree, Set<Place> reached) {
        String function = culprit.function().alignmentKey();
        return tree.run().steps().stream()
                .filter(step -> step.function().alignmentKey().equals(function) || step.id() == id)
                .anyMatch(step -> reached.contains(Place.code(step.id())));
    }

    /** Which step of the other run a step is, {@link Alignment#NONE} if it is none. */
    private interface Partners {
        int of(int step);
    }

    private Set<Place> reached(StepTree tree, int id, Partners partners) {
        StepTree other = tree == current ? accepted : current;
        Step step = tree.step(id);
        return DependenceGraph.ofDataAndControl(tree.run())
                .sourcesOf(places(step), step, place -> isAsAccepted(place, tree, other, partners))
                .keySet();
    }

    private Set<Place> places(Step step) {
        if (artifact.part() == ArtifactRef.Part.OUTPUT) {
            return Set.of(Place.output(step.id()));
        }
        List<Artifact> inputs = step.sample(artifact.call()).map(Call::inputs).orElse(List.of());
        int receivers = !inputs.isEmpty() && inputs.get(0).name().equals("this") ? 1 : 0;
        return IntStream.range(0, inputs.size())
                .filter(i -> isAsserted(step, i, inputs.get(i)))
                .mapToObj(i -> i < receivers ? Place.receiver(step.id()) : Place.parameter(step.id(), i - receivers))
                .collect(Collectors.toSet());
    }

    private boolean isAsserted(Step step, int position, Artifact input) {
        return artifact.part() == ArtifactRef.Part.INPUT
                ? position == artifact.position()
                : step.sample(artifact.call()).map(Call::changed).orElse(List.of()).stream()
                        .skip(artifact.position())
                        .limit(1)
                        .anyMatch(changed -> changed.name().equals(input.name()));
    }

    private static boolean isAsAccepted(Place place, StepTree tree, StepTree other, Partners partners) {
        return switch (place.slot()) {
            case OUTPUT -> hasSameOutputs(tree.step(place.step()), other, partners);
            case RECEIVER, PARAMETER -> hasSameInputs(tree.step(place.step()), other, partners);
            case EXECUTION -> ranInTheSameOrder(tree.step(place.step()), other, partners);
            case SITE -> {
                List<Step> called = tree.children(place.step()).stream()
                        .filter(step -> step.site().index() == place.index())
                        .toList();
                yield !called.isEmpty() && called.stream().allMatch(step -> hasSameOutputs(step, other, partners));
            }
            case CONSTANT, EXCEPTION, ARRAY, FIELD, CODE, CALLER, WORLD -> false;
        };
    }

    private static boolean hasSameOutputs(Step step, StepTree other, Partners partners) {
        return ranAlike(step, other, partners)
                && areKnown(step, call -> Stream.of(call.output()))
                && IntStream.range(0, step.log().entries())
                        .allMatch(i -> isKnownSame(
                                step.log().output(i),
                                partner(step, other, partners).output(i)));
    }

    private static boolean hasSameInputs(Step step, StepTree other, Partners partners) {
        return ranAlike(step, other, partners)
                && areKnown(step, call -> call.inputs().stream())
                && IntStream.range(0, step.log().entries())
                        .allMatch(i -> isKnownSame(
                                step.log().input(i),
                                partner(step, other, partners).input(i)));
    }

    /**
     * Live values such as iterators are alike whatever they are going to give, and objects that can change are more than what they
     * hold: every execution has to be at hand, to tell what it was.
     */
    private static boolean areKnown(Step step, Function<Call, Stream<Artifact>> values) {
        List<Call> calls = LongStream.range(0, step.count())
                .mapToObj(step::sample)
                .flatMap(Optional::stream)
                .toList();
        return calls.size() == step.count()
                && calls.stream()
                        .flatMap(values)
                        .allMatch(value -> value.state() == ArtifactState.COMPLETE && PlainTypes.has(value.type()));
    }

    /** As often, from the same executions of the same caller, and all of it is known. */
    private static boolean ranAlike(Step step, StepTree other, Partners partners) {
        if (partners.of(step.id()) == Alignment.NONE) {
            return false;
        }
        CallLog mine = step.log();
        CallLog theirs = partner(step, other, partners);
        return mine.blocks().isEmpty()
                && theirs.blocks().isEmpty()
                && mine.entries() == theirs.entries()
                && IntStream.range(0, mine.entries()).allMatch(i -> mine.parent(i) == theirs.parent(i));
    }

    /** The same, in the same place among what the caller did. */
    private static boolean ranInTheSameOrder(Step step, StepTree other, Partners partners) {
        return ranAlike(step, other, partners)
                && IntStream.range(0, step.log().entries())
                        .allMatch(i -> step.log().sequence(i)
                                == partner(step, other, partners).sequence(i));
    }

    private static CallLog partner(Step step, StepTree other, Partners partners) {
        return other.step(partners.of(step.id())).log();
    }

    private static boolean isKnownSame(long one, long other) {
        return one == other && one != CallLog.UNSTABLE && one != 0 && CallLog.isComplete(one);
    }
}
