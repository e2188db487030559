package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.ToleratedResults.CallPair;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far every execution of a run is from its accepted partner, and the run in which some of that counts as accepted:
 * such values bear the accepted digest, so that all rules work on what is left.
 */
final class RunDifference {

    private final StepTree accepted;
    private final StepTree current;
    private final StepAlignment steps;
    private final CodeComparison code;
    private final ValueComparison values;
    private final ToleratedResults tolerated;
    private final List<Group> groups = new ArrayList<>();

    /**
     * The executions of a step of the current run. The arrays have an element for each.
     *
     * @param step the step
     * @param accepted its partner's log, {@link CallLog#EMPTY} without one
     * @param partners execution of the accepted step, or {@link Alignment#NONE}
     * @param receivers difference of the object that it was called on
     * @param in difference of what went in
     * @param out difference of what came out
     * @param inputs digests of what went in, the accepted ones where that is to count
     * @param outputs digests of what came out, the accepted ones where that is to count
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Group(
            Step step,
            CallLog accepted,
            int[] partners,
            double[] receivers,
            double[] in,
            double[] out,
            long[] inputs,
            long[] outputs) {

        void acceptInput(int execution) {
            inputs[execution] = accepted.input(partners[execution]);
        }

        void acceptOutput(int execution) {
            outputs[execution] = accepted.output(partners[execution]);
        }

        boolean isUnknown() {
            return IntStream.range(0, partners.length)
                    .anyMatch(i -> partners[i] != Alignment.NONE && (Double.isNaN(in[i]) || Double.isNaN(out[i])));
        }

        boolean isAcceptedInput(int execution) {
            return partners[execution] != Alignment.NONE
                    && !Digests.differ(accepted.input(partners[execution]), inputs[execution]);
        }

        boolean isTraced() {
            return step.function().kind().isTraced();
        }

        /** The log with the digests that the group has now. */
        CallLog marked() {
            CallLog log = step.log();
            int[] parents = new int[inputs.length];
            int[] sequence = new int[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                parents[i] = log.parent(i);
                sequence[i] = log.sequence(i);
            }
            return new CallLog(parents, sequence, inputs, outputs, log.blocks());
        }
    }

    RunDifference(
            StepTree accepted,
            StepTree current,
            StepAlignment steps,
            CodeComparison code,
            ValueComparison.Measure measure) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
        this.code = code;
        this.values =
                new ValueComparison(accepted.run().contents(), current.run().contents(), measure);
        List<Step> all = current.run().steps();
        int[][] partnersOf = all.stream().map(this::partners).toArray(int[][]::new);
        this.tolerated = new ToleratedResults(
                all, measure, values, (step, execution) -> calls(step, execution, partnersOf[step.id()]));
        all.forEach(step -> groups.add(group(step, partnersOf[step.id()])));
    }

    private int[] partners(Step step) {
        int partner = steps.acceptedOf(step.id());
        CallLog before = partner == Alignment.NONE
                ? CallLog.EMPTY
                : accepted.step(partner).log();
        return partners(before, step.log(), step.concurrent());
    }

    private Optional<CallPair> calls(Step step, int execution, int[] partners) {
        int other = partners[execution];
        return other == Alignment.NONE
                ? Optional.empty()
                : accepted.step(steps.acceptedOf(step.id()))
                        .sample(other)
                        .flatMap(before -> step.sample(execution).map(now -> new CallPair(before, now)));
    }

    private Group group(Step step, int[] partners) {
        int partner = steps.acceptedOf(step.id());
        CallLog log = step.log();
        CallLog before = partner == Alignment.NONE
                ? CallLog.EMPTY
                : accepted.step(partner).log();
        int size = log.entries();
        Group group = new Group(
                step,
                before,
                partners,
                new double[size],
                new double[size],
                new double[size],
                new long[size],
                new long[size]);
        for (int i = 0; i < size; i++) {
            group.inputs()[i] = log.input(i);
            group.outputs()[i] = log.output(i);
            measure(group, i, partner);
        }
        return group;
    }

    /** Executions that did the same are partners, then those that got the same, then those that came at the same time. */
    private static int[] partners(CallLog accepted, CallLog current, boolean concurrent) {
        boolean isSameLength = accepted.entries() == current.entries();
        if (isSameLength && areSame(accepted, current)) {
            return IntStream.range(0, current.entries()).toArray();
        }
        int[] partners = ExecutionPairs.of(current, accepted, true).partners();
        if (!concurrent && isSameLength) {
            BitSet taken = new BitSet();
            Arrays.stream(partners).filter(partner -> partner != Alignment.NONE).forEach(taken::set);
            for (int i = 0; i < partners.length; i++) {
                partners[i] = partners[i] == Alignment.NONE && !taken.get(i) ? i : partners[i];
            }
        }
        return partners;
    }

    private static boolean areSame(CallLog accepted, CallLog current) {
        return IntStream.range(0, current.entries())
                .allMatch(i -> accepted.input(i) == current.input(i) && accepted.output(i) == current.output(i));
    }

    private void measure(Group group, int execution, int partner) {
        int other = group.partners()[execution];
        if (tolerated.isInside(group.step(), execution)) {
            group.in()[execution] = ValueComparison.LEAST;
            group.out()[execution] = ValueComparison.LEAST;
            return;
        }
        if (other == Alignment.NONE) {
            group.in()[execution] = ValueComparison.UNKNOWN;
            group.out()[execution] = ValueComparison.UNKNOWN;
            return;
        }
        boolean otherInput = steps.haveComparableInputs(partner)
                && Digests.differ(group.accepted().input(other), group.inputs()[execution]);
        boolean otherOutput = Digests.differ(group.accepted().output(other), group.outputs()[execution]);
        if (otherInput || otherOutput) {
            Optional<CallDifference> difference = calls(group.step(), execution, group.partners())
                    .map(pair -> difference(group.step(), execution, pair));
            group.receivers()[execution] =
                    difference.map(CallDifference::receiver).orElse(ValueComparison.UNKNOWN);
            group.in()[execution] = otherInput ? unlike(difference.map(CallDifference::input)) : ValueComparison.SAME;
            group.out()[execution] =
                    otherOutput ? unlike(difference.map(CallDifference::output)) : ValueComparison.SAME;
        }
    }

    private CallDifference difference(Step step, int execution, CallPair calls) {
        ValueComparison told = values.telling(tolerated.given(step, execution), tolerated.made(step, execution));
        return CallDifference.between(
                step.function(), calls.before(), calls.now(), told, tolerated.result(step, execution));
    }

    /** Where digests are unlike and the values that were kept are not, the difference is in something else. */
    private static double unlike(Optional<Double> difference) {
        return difference.filter(known -> known != ValueComparison.SAME).orElse(ValueComparison.UNKNOWN);
    }

    /** Whether how it came about does not count, since what came of it is near enough. */
    boolean isInsideTolerated(Step step, int execution) {
        return tolerated.isInside(step, execution);
    }

    /**
     * The first step with a line of which values differ that were not kept. What libraries gave, and what was read from fields, is judged
     * by what the pipeline's functions made of it.
     */
    Optional<Step> unknown() {
        return groups.stream()
                .filter(group -> group.isTraced() && hasLine(group.step()))
                .filter(group -> readField(group.step()).isEmpty() && group.isUnknown())
                .map(Group::step)
                .findFirst();
    }

    StepTree current() {
        return current;
    }

    /** Whether a step stands in a snapshot: the pipeline's own code, and library results that it gives a name. */
    static boolean hasLine(Step step) {
        FunctionKind kind = step.function().kind();
        boolean isNamedResult = kind == FunctionKind.LIBRARY && step.isNamed();
        return kind != FunctionKind.STATIC_INITIALIZER && (kind.isTraced() || isNamedResult);
    }

    /** The field that a step does nothing but read, as {@code class.field}. */
    Optional<String> readField(Step step) {
        return step.function().kind() == FunctionKind.FIELD_READ
                ? Optional.of(nameOf(step.function()))
                : current.getters().field(step);
    }

    /** {@code class.field} */
    static String nameOf(FunctionRef field) {
        return field.className() + "." + field.method();
    }

    /** The greatest of the differences that are known. */
    static double greatest(double[] differences) {
        return Arrays.stream(differences)
                .filter(difference -> !Double.isNaN(difference))
                .max()
                .orElse(ValueComparison.SAME);
    }

    /** Id of the accepted step that a step of the current run stands for, or {@link Alignment#NONE}. */
    int partner(Step step) {
        return steps.acceptedOf(step.id());
    }

    /** Whether the code of a step of the current run is known to be the accepted one. */
    boolean isUnchanged(Step step) {
        int partner = steps.acceptedOf(step.id());
        return partner != Alignment.NONE
                && code.change(accepted.step(partner).function(), step.function()) == Culprit.CodeChange.UNCHANGED;
    }

    /** Every step of either run with how it differs, accusing nobody. */
    List<StepComparison> statuses() {
        return new StepStatuses(accepted, current, steps, List.of()).all();
    }

    /** By id of the step. */
    List<Group> groups() {
        return groups;
    }

    /** Whether rows of large values count as accepted beside others. */
    boolean isMarkedInRows() {
        return values.isMarkedInRows();
    }

    /** Whether values are not the same in which something may be near enough. */
    boolean isAnyUnlike() {
        return values.isAnyUnlike();
    }

    /** The current run with the digests that the groups have now, and those of rows. */
    Recording marked() {
        List<Step> marked = new ArrayList<>();
        groups.forEach(group -> marked.add(group.step().withLog(group.marked())));
        return current.run().withSteps(marked).withContents(values.marked());
    }
}
