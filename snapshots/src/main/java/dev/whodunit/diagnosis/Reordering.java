package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.diagnosis.Verdict.Kind;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether two runs differ in the order of elements only. Values with the accepted elements in another order count as
 * accepted; if nothing else is left to say, nobody depends on the order.
 */
final class Reordering {

    private final RunDifference runs;

    /** @param runs measured by {@link ElementOrder} */
    Reordering(RunDifference runs) {
        this.runs = runs;
        for (Group group : runs.groups()) {
            acceptValues(group);
            if (!group.isTraced() || runs.readField(group.step()).isPresent()) {
                acceptEvents(group);
            }
        }
    }

    /** Whether some value has the accepted elements in another order. */
    boolean isThere() {
        return runs.groups().stream()
                .anyMatch(group -> Arrays.stream(group.out()).anyMatch(out -> out == ValueComparison.LEAST));
    }

    private static void acceptValues(Group group) {
        boolean areInputsLike = isOrderOfLibrary(group, group.in());
        boolean areOutputsLike = isOrderOfLibrary(group, group.out());
        for (int i = 0; i < group.in().length; i++) {
            boolean hasPartner = group.partners()[i] != Alignment.NONE;
            if (hasPartner && isOrder(group.in()[i], areInputsLike)) {
                group.acceptInput(i);
            }
            if (hasPartner && isOrder(group.out()[i], areOutputsLike)) {
                group.acceptOutput(i);
            }
        }
    }

    private static boolean isOrder(double difference, boolean areUnknownLike) {
        return difference == ValueComparison.LEAST || (areUnknownLike && Double.isNaN(difference));
    }

    /** What was not kept of many calls to a library is taken for what was kept of the first ones. */
    private static boolean isOrderOfLibrary(Group group, double[] differences) {
        return !group.isTraced() && RunDifference.greatest(differences) == ValueComparison.LEAST;
    }

    /**
     * The calls to a library that go through elements one by one: the same elements come in another order, or what was
     * changed meanwhile is known by its content in between, which tells nothing.
     */
    private static void acceptEvents(Group group) {
        CallLog log = group.accepted();
        boolean isSameLength = log.entries() == group.inputs().length && log.entries() > 1;
        if (!isSameLength || !Arrays.equals(sorted(inputs(log)), sorted(group.inputs()))) {
            return;
        }
        boolean isMoved = !Arrays.equals(inputs(log), group.inputs())
                || Arrays.equals(sorted(outputs(log)), sorted(group.outputs()));
        if (isMoved && !Arrays.equals(outputs(log), group.outputs())) {
            Arrays.fill(group.outputs(), CallLog.UNSTABLE);
        }
    }

    private static long[] inputs(CallLog log) {
        long[] inputs = new long[log.entries()];
        Arrays.setAll(inputs, log::input);
        return inputs;
    }

    private static long[] outputs(CallLog log) {
        long[] outputs = new long[log.entries()];
        Arrays.setAll(outputs, log::output);
        return outputs;
    }

    private static long[] sorted(long[] digests) {
        long[] sorted = digests.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The current run, its values in the accepted order. */
    Recording marked() {
        return runs.marked();
    }

    /**
     * The verdict that nobody is to blame, if that is so.
     *
     * @param culprit the verdict that blames somebody, since order counts
     * @param rest the verdict where it does not
     */
    Optional<Verdict> verdict(Verdict culprit, Verdict rest) {
        boolean isNothingElse = rest.kind() == Kind.SAME || rest.kind() == Kind.REFACTORED;
        boolean leavesThePipeline = runs.groups().stream().anyMatch(Reordering::isResultWithAnOrder);
        if (!isNothingElse || leavesThePipeline || !runs.groups().stream().allMatch(Reordering::gaveTheSame)) {
            return Optional.empty();
        }
        Culprit first = culprit.culprits().get(0);
        List<Culprit> harmless = new ArrayList<>();
        culprit.culprits().forEach(changed -> harmless.add(changed.asHarmless()));
        harmless.addAll(culprit.alsoChanged());
        return Optional.of(
                new Verdict(Kind.ORDER_ONLY, List.of(), runs.statuses(), summary(first), rest.notices(), harmless));
    }

    /** Whoever called the pipeline got a list, say a ranking: its order is what was asked for. */
    private static boolean isResultWithAnOrder(Group group) {
        boolean isResult = group.step().parent() < 0 && group.isTraced();
        for (int i = 0; isResult && i < group.out().length; i++) {
            boolean isUnordered = group.step()
                    .sample(i)
                    .map(call -> call.output().type())
                    .filter(ElementOrder::isUnordered)
                    .isPresent();
            if (group.out()[i] == ValueComparison.LEAST && !isUnordered) {
                return true;
            }
        }
        return false;
    }

    private String summary(Culprit first) {
        Optional<Step> step = first.currentStep() < 0
                ? Optional.empty()
                : Optional.of(runs.current().step(first.currentStep()));
        String place = first.location().isEmpty() ? "" : " (" + first.location() + ")";
        String what = step.filter(Step::isNamed)
                .map(made -> made.artifactName() + ", which " + first.function() + place + " made, has")
                .orElse(first.function() + place + " gives");
        return what + " the same elements in another order, and nothing that was recorded depends on the order";
    }

    /** Whether the executions of a function gave what was accepted, in whatever order they were made. */
    private static boolean gaveTheSame(Group group) {
        boolean isAlone = group.accepted().count() == 0;
        boolean isInitializer = group.step().function().kind() == FunctionKind.STATIC_INITIALIZER;
        boolean isUnstable = Arrays.stream(group.outputs()).anyMatch(output -> output == CallLog.UNSTABLE);
        return !group.isTraced()
                || isAlone
                || isInitializer
                || isUnstable
                || Arrays.equals(sorted(outputs(group.accepted())), sorted(group.outputs()));
    }
}
