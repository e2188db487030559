package dev.whodunit.assertions;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a recording down to one step and what it called, as if that step had been entered from outside. */
final class RecordingCut {

    private RecordingCut() {}

    static Recording to(Recording recording, Step root) {
        Map<Integer, Integer> newIds = new HashMap<>();
        List<Step> kept = new ArrayList<>();
        for (Step step : recording.steps()) {
            Integer parent = newIds.get(step.parent());
            if (step.id() == root.id()) {
                newIds.put(step.id(), kept.size());
                kept.add(asRoot(step, kept.size()));
            } else if (parent != null) {
                newIds.put(step.id(), kept.size());
                kept.add(renumbered(step, kept.size(), parent, step.site(), step.log()));
            }
        }
        return new Recording(
                recording.identity(),
                kept,
                recording.map(),
                recording.libraries(),
                recording.contents(),
                recording.notices(),
                recording.environment());
    }

    private static Step asRoot(Step step, int id) {
        CallSite site = step.site();
        CallSite outside = new CallSite(-1, site.file(), site.line(), site.storedInto());
        return renumbered(step, id, -1, outside, withoutParents(step.log()));
    }

    private static Step renumbered(Step step, int id, int parent, CallSite site, CallLog log) {
        return new Step(
                id, parent, step.function(), site, step.phase(), step.concurrent(), log, step.samples(), step.kept());
    }

    private static CallLog withoutParents(CallLog log) {
        int entries = log.entries();
        int[] parents = new int[entries];
        Arrays.fill(parents, -1);
        int[] sequence = new int[entries];
        long[] inputs = new long[entries];
        long[] outputs = new long[entries];
        for (int i = 0; i < entries; i++) {
            sequence[i] = i;
            inputs[i] = log.input(i);
            outputs[i] = log.output(i);
        }
        return new CallLog(parents, sequence, inputs, outputs, log.blocks());
    }
}
