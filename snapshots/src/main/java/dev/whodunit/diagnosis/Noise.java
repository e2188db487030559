package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two runs of the same code: time, chance, the order of threads, the hash of an identity. Nobody can
 * be blamed for that, so its digests are {@linkplain CallLog#UNSTABLE marked}, and compare as equal to anything.
 */
final class Noise {

    private final StepTree run;
    private final StepTree again;
    private final StepAlignment steps;

    private Noise(Recording run, Recording again) {
        this.run = new StepTree(run);
        this.again = new StepTree(again);
        this.steps = StepAlignment.of(this.run, this.again, new CodeComparison(this.run.code(), this.again.code()));
    }

    /** The run, marked where another one of the same code is different. */
    static Recording markedIn(Recording run, Recording again) {
        return new Noise(run, again).marked();
    }

    /**
     * What differs between two runs of the same code, and is not within a tolerance.
     *
     * @param again the second run, as if all that is within the tolerance were as in the first
     * @param unknown the first step of which nobody can say whether it is, for want of its values
     */
    record Beyond(Recording again, Optional<Step> unknown) {}

    static Beyond beyond(Tolerance tolerance, Recording run, Recording again) {
        if (tolerance.isExact()) {
            return new Beyond(again, Optional.empty());
        }
        StepTree first = new StepTree(run);
        StepTree second = new StepTree(again);
        CodeComparison code = new CodeComparison(first.code(), second.code());
        RunDifference differences = new RunDifference(
                first, second, StepAlignment.of(first, second, code), code, NumberDifference.in(second, tolerance));
        differences.groups().forEach(group -> acceptWithin(group, tolerance));
        return new Beyond(differences.marked(), differences.unknown());
    }

    private static void acceptWithin(RunDifference.Group group, Tolerance tolerance) {
        for (int i = 0; i < group.partners().length; i++) {
            boolean hasPartner = group.partners()[i] != Alignment.NONE;
            if (hasPartner && group.in()[i] != ValueComparison.SAME && tolerance.covers(group.in()[i])) {
                group.acceptInput(i);
            }
            if (hasPartner && group.out()[i] != ValueComparison.SAME && tolerance.covers(group.out()[i])) {
                group.acceptOutput(i);
            }
        }
    }

    private Recording marked() {
        List<Step> marked = new ArrayList<>();
        for (Step step : run.run().steps()) {
            int partner = steps.currentOf(step.id());
            CallLog other = partner == Alignment.NONE
                    ? CallLog.EMPTY
                    : again.step(partner).log();
            marked.add(step.withLog(marked(step.log(), other, step.concurrent())));
        }
        return run.run().withSteps(marked);
    }

    private static CallLog marked(CallLog log, CallLog other, boolean concurrent) {
        int[] parents = new int[log.entries()];
        int[] sequence = new int[log.entries()];
        long[] inputs = new long[log.entries()];
        long[] outputs = new long[log.entries()];
        ExecutionPairs pairs = ExecutionPairs.of(log, other, concurrent);
        boolean isChance = pairs.areChance(log, other, concurrent);
        for (int i = 0; i < log.entries(); i++) {
            parents[i] = log.parent(i);
            sequence[i] = log.sequence(i);
            boolean isKnownInput = pairs.hasSameInput(i) && (!isChance || pairs.haveSameInputs());
            inputs[i] = isKnownInput ? log.input(i) : CallLog.UNSTABLE;
            outputs[i] = pairs.isSame(i) && !isChance ? log.output(i) : CallLog.UNSTABLE;
        }
        return new CallLog(parents, sequence, inputs, outputs, blocks(log, other));
    }

    private static List<CallLog.Block> blocks(CallLog log, CallLog other) {
        return log.blocks().equals(other.blocks())
                ? log.blocks()
                : log.blocks().stream()
                        .map(block -> new CallLog.Block(block.from(), block.to(), CallLog.UNSTABLE, CallLog.UNSTABLE))
                        .toList();
    }
}
