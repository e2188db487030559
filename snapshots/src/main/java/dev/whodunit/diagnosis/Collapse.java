package dev.whodunit.diagnosis;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes every step of a run one single execution, so that runs of which only chained digests were kept compare too. */
final class Collapse {

    private Collapse() {}

    static Recording run(Recording run) {
        Map<Integer, Integer> positions = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Step step : run.steps()) {
            int position = positions.merge(step.parent(), 1, Integer::sum);
            steps.add(new Step(
                    step.id(),
                    step.parent(),
                    step.function(),
                    step.site(),
                    step.phase(),
                    step.concurrent(),
                    log(step.log(), step.parent() < 0 ? -1 : 0, position),
                    step.count() == 1 ? step.samples() : List.of()));
        }
        return run.withSteps(steps);
    }

    private static CallLog log(CallLog log, int parent, int position) {
        if (log.count() == 0) {
            return CallLog.EMPTY;
        }
        long in = log.entries() == 1 && log.count() == 1 ? log.input(0) : chain(log, true);
        long out = log.entries() == 1 && log.count() == 1 ? log.output(0) : chain(log, false);
        return new CallLog(new int[] {parent}, new int[] {position}, new long[] {in}, new long[] {out}, List.of());
    }

    private static long chain(CallLog log, boolean inputs) {
        if (Digests.isUnstable(log)) {
            return CallLog.UNSTABLE;
        }
        List<CallLog.Block> blocks = log.blocks();
        if (log.entries() == 0 && blocks.size() == 1) {
            return inputs ? blocks.get(0).inputs() : blocks.get(0).outputs();
        }
        if (isCutSomewhere(log, inputs)) {
            return CallLog.UNKNOWN;
        }
        long chain = inputs ? Digests.inputs(log) : Digests.outputs(log);
        return chain & ~CallLog.CUT;
    }

    /** Which executions are cut is chance, and a chain does not tell them apart. */
    private static boolean isCutSomewhere(CallLog log, boolean inputs) {
        return IntStream.range(0, log.entries()).anyMatch(i -> CallLog.isCut(inputs ? log.input(i) : log.output(i)))
                || log.blocks().stream().anyMatch(block -> CallLog.isCut(inputs ? block.inputs() : block.outputs()));
    }
}
