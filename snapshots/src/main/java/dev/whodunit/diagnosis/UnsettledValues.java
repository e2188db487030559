package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.Place;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which values are others in two runs of the same code: what to write a rule about, where these may be others. */
public final class UnsettledValues {

    private static final int MAX_STEPS = 5;
    private static final int MAX_FIELDS = 5;

    private final StepTree again;
    private final Tolerance tolerance;
    private final StepAlignment steps;
    private final StepTree run;
    private final RunDifference differences;
    private final Wording wording;

    private UnsettledValues(Recording run, Recording again, Tolerance tolerance) {
        this.run = new StepTree(run);
        this.again = new StepTree(again);
        this.tolerance = tolerance;
        CodeComparison code = new CodeComparison(this.run.code(), this.again.code());
        this.steps = StepAlignment.of(this.run, this.again, code);
        this.differences =
                new RunDifference(this.run, this.again, steps, code, NumberDifference.in(this.again, tolerance));
        this.wording = new Wording(run, differences.marked());
    }

    /**
     * A sentence without full stop with the first of them, as the code calls them: a value before those that were made of it. Empty if only
     * what has no name differs. Takes as long as a comparison of the two.
     *
     * @param tolerance whose values are left out
     */
    public static Optional<String> sentence(Recording run, Recording again, Tolerance tolerance) {
        UnsettledValues unsettled = new UnsettledValues(run, again, tolerance);
        List<String> told = unsettled.inOrder().map(unsettled::told).toList();
        String which = tolerance.isExact() ? "" : " that the tolerance of " + tolerance + " does not cover";
        int more = told.size() - MAX_STEPS;
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of("Two runs of the same code have other values" + which + " in "
                        + told.stream().limit(MAX_STEPS).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and in " + Texts.count(more, "more step") : ""));
    }

    /** A step ends when the last one inside of it does. */
    private Stream<RunDifference.Group> inOrder() {
        int[] last = IntStream.range(0, again.run().steps().size()).toArray();
        for (int id = last.length - 1; id >= 0; id--) {
            int parent = again.step(id).parent();
            if (parent >= 0) {
                last[parent] = Math.max(last[parent], last[id]);
            }
        }
        Comparator<RunDifference.Group> byEnd =
                Comparator.comparingInt(group -> last[group.step().id()]);
        return differences.groups().stream()
                .filter(group -> isTold(group.step()) && firstOf(group).isPresent())
                .sorted(byEnd.thenComparingInt(group -> -group.step().id()));
    }

    /** What a constructor made has its name where it is given back. */
    private static boolean isTold(Step step) {
        return RunDifference.hasLine(step) && step.function().kind() != FunctionKind.CONSTRUCTOR;
    }

    /** The first execution whose result is another one. */
    private Optional<Integer> firstOf(RunDifference.Group group) {
        return IntStream.range(0, group.out().length)
                .filter(i -> group.partners()[i] != Alignment.NONE && group.out()[i] != ValueComparison.SAME)
                .filter(i -> !tolerance.covers(group.out()[i]))
                .boxed()
                .findFirst();
    }

    private String told(RunDifference.Group group) {
        Step step = group.step();
        List<String> fields = firstOf(group).map(index -> fields(group, index)).orElse(List.of());
        String what = fields.isEmpty() ? step.artifactName() : Texts.first(fields, MAX_FIELDS, "field");
        boolean hasLine = step.site().line() > 0 && !step.site().file().isEmpty();
        return what + " of " + step.function() + (hasLine ? " (" + step.site().location() + ")" : "");
    }

    /** Those of one execution stand for all. */
    private List<String> fields(RunDifference.Group group, int index) {
        Step step = group.step();
        Optional<Artifact> before = run.step(steps.acceptedOf(step.id()))
                .sample(group.partners()[index])
                .map(Call::output);
        Optional<Artifact> now = step.sample(index).map(Call::output);
        if (before.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        return wording.differences(before.get(), now.get()).stream()
                .flatMap(inside -> inside.first().stream())
                .map(difference -> step.artifactName() + path(difference.place()))
                .distinct()
                .toList();
    }

    /** The same field of all elements is one. */
    private static String path(Place place) {
        return place.steps().stream()
                .map(part -> part.isElement() ? "[]" : part.step())
                .collect(Collectors.joining());
    }
}
