package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of the current run whose code is another one than accepted, in the order of their ids.
 *
 * @param accepted the accepted run
 * @param current the current run
 * @param steps which step is which
 * @param code the code of both
 */
record ChangedSteps(StepTree accepted, StepTree current, StepAlignment steps, CodeComparison code) {

    /** Those that are executed inside a step. */
    List<Step> inside(Step around) {
        return current.descendants(around.id()).stream()
                .filter(this::hasChangedCode)
                .toList();
    }

    /** Those that began before the end of a step, and may have led to what it did. */
    List<Step> untilEndOf(Step last) {
        List<Step> changed = new ArrayList<>();
        current.run().steps().stream()
                .filter(step -> step.id() <= last.id() && hasChangedCode(step))
                .forEach(changed::add);
        changed.addAll(inside(last));
        return changed;
    }

    /** A snapshot calls lambdas by other names than the code does: what counts is the accepted step. */
    private boolean hasChangedCode(Step step) {
        int partner = steps.acceptedOf(step.id());
        FunctionRef before = partner == Alignment.NONE
                ? step.function()
                : accepted.step(partner).function();
        return code.change(before, step.function()) == CodeChange.CHANGED;
    }
}
