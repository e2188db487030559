package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Step;

/**
 * The events of one execution, in order: what its code called, read and wrote.
 *
 * @param tree the run
 * @param steps per event, the child step; shared with other frames
 * @param entries per event, which execution of the child step; shared with other frames
 * @param from first position that belongs to this frame
 * @param to position after the last
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
record Frame(StepTree tree, int[] steps, int[] entries, int from, int to) {

    int size() {
        return to - from;
    }

    Step step(int event) {
        return tree.step(steps[from + event]);
    }

    int entry(int event) {
        return entries[from + event];
    }

    Execution execution(int event) {
        return new Execution(step(event), entry(event));
    }

    long input(int event) {
        return step(event).log().input(entry(event));
    }

    long output(int event) {
        return step(event).log().output(entry(event));
    }

    long deep(int event) {
        return tree.deep(steps[from + event], entry(event));
    }
}
