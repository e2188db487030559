package dev.whodunit.diagnosis;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.Arrays;
import java.util.List;

/** The events of every execution of one step, each execution's in the order in which they happened. */
final class Frames {

    private final StepTree tree;
    private final int[] starts;
    private final int[] steps;
    private final int[] entries;

    private Frames(StepTree tree, int[] starts, int[] steps, int[] entries) {
        this.tree = tree;
        this.starts = starts;
        this.steps = steps;
        this.entries = entries;
    }

    static Frames of(StepTree tree, int parent) {
        List<Step> children = tree.children(parent);
        int executions =
                parent == StepTree.OUTSIDE ? 1 : tree.step(parent).log().entries();
        int[] starts = new int[executions + 2];
        for (Step child : children) {
            for (int i = 0; i < child.log().entries(); i++) {
                starts[1 + slot(child.log(), i, parent, executions)]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return sorted(tree, parent, executions, starts);
    }

    private static Frames sorted(StepTree tree, int parent, int executions, int[] starts) {
        int total = starts[executions + 1];
        int[] steps = new int[total];
        int[] entries = new int[total];
        long[] order = new long[total];
        int[] free = starts.clone();
        int event = 0;
        for (Step child : tree.children(parent)) {
            for (int i = 0; i < child.log().entries(); i++) {
                int slot = slot(child.log(), i, parent, executions);
                order[free[slot]++] = ((long) child.log().sequence(i) << 32) | event;
                steps[event] = child.id();
                entries[event++] = i;
            }
        }
        int[] sortedSteps = new int[total];
        int[] sortedEntries = new int[total];
        for (int slot = 0; slot <= executions; slot++) {
            Arrays.sort(order, starts[slot], starts[slot + 1]);
        }
        for (int i = 0; i < total; i++) {
            sortedSteps[i] = steps[(int) order[i]];
            sortedEntries[i] = entries[(int) order[i]];
        }
        return new Frames(tree, starts, sortedSteps, sortedEntries);
    }

    /** The last slot collects the events whose parent execution is not known or has no entry. */
    private static int slot(CallLog log, int entry, int parent, int executions) {
        if (parent == StepTree.OUTSIDE) {
            return 0;
        }
        int execution = log.parent(entry);
        return execution >= 0 && execution < executions ? execution : executions;
    }

    Frame frame(int execution) {
        return new Frame(tree, steps, entries, starts[execution], starts[execution + 1]);
    }

    Frame orphans() {
        return frame(starts.length - 2);
    }
}
