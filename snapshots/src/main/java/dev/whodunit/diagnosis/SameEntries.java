package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs of which one had more memory, and so entries for more executions of the same steps: what one has as entries and the
 * other as blocks is made blocks of both.
 */
record SameEntries(Recording accepted, Recording current) {

    static SameEntries of(Recording accepted, Recording current) {
        if (!hasBlocks(accepted) && !hasBlocks(current)) {
            return new SameEntries(accepted, current);
        }
        StepTree before = new StepTree(accepted);
        StepTree now = new StepTree(current);
        StepAlignment steps = StepAlignment.of(before, now, new CodeComparison(before.code(), now.code()));
        List<Step> old = new ArrayList<>();
        for (Step step : accepted.steps()) {
            int partner = steps.currentOf(step.id());
            old.add(partner == Alignment.NONE ? step : cut(step, now.step(partner)));
        }
        List<Step> young = new ArrayList<>();
        for (Step step : current.steps()) {
            int partner = steps.acceptedOf(step.id());
            young.add(partner == Alignment.NONE ? step : cut(step, before.step(partner)));
        }
        return new SameEntries(accepted.withSteps(old), current.withSteps(young));
    }

    private static boolean hasBlocks(Recording run) {
        return run.steps().stream().anyMatch(step -> !step.log().blocks().isEmpty());
    }

    private static Step cut(Step step, Step other) {
        CallLog log = step.log();
        int entries = other.log().entries();
        boolean isLonger = !other.log().blocks().isEmpty() && entries > 0 && log.entries() > entries;
        return isLonger ? step.withLog(cut(log, entries, step.concurrent())) : step;
    }

    private static CallLog cut(CallLog log, int entries, boolean concurrent) {
        int[] parents = new int[entries];
        int[] sequence = new int[entries];
        long[] inputs = new long[entries];
        long[] outputs = new long[entries];
        for (int i = 0; i < entries; i++) {
            parents[i] = log.parent(i);
            sequence[i] = log.sequence(i);
            inputs[i] = log.input(i);
            outputs[i] = log.output(i);
        }
        List<CallLog.Block> blocks = new ArrayList<>();
        for (long from = entries; from < log.count(); from += CallLog.BLOCK) {
            long to = Math.min(log.count(), from + CallLog.BLOCK);
            blocks.add(
                    to <= log.entries() && !concurrent
                            ? new CallLog.Block(from, to, chain(log, from, to, true), chain(log, from, to, false))
                            : kept(log, from, to));
        }
        return new CallLog(parents, sequence, inputs, outputs, blocks);
    }

    private static CallLog.Block kept(CallLog log, long from, long to) {
        return log.blocks().stream()
                .filter(block -> block.from() == from && block.to() == to)
                .findFirst()
                .orElse(new CallLog.Block(from, to, CallLog.UNKNOWN, CallLog.UNKNOWN));
    }

    /** As a recorder chains them; of those that are cut it knows more than an entry tells. */
    private static long chain(CallLog log, long from, long to, boolean inputs) {
        long chain = 0;
        for (int i = (int) from; i < to; i++) {
            long digest = inputs ? log.input(i) : log.output(i);
            if (CallLog.isCut(digest)) {
                return CallLog.UNKNOWN;
            }
            chain = log.isFinished(i) ? CallLog.chained(chain, digest) : chain;
        }
        return chain;
    }
}
