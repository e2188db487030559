package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Investigation.Enter;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Step;
import java.util.Optional;

/**
 * Calls that are not made here any more, but further down or further up; see {@link LevelAlignment}.
 *
 * @param steps which step is which
 * @param accepted the accepted run
 * @param current the current run
 */
record Elsewhere(StepAlignment steps, StepTree accepted, StepTree current) {

    /** The accepted execution beside the one that this caller leads to now, if it made the call itself until now. */
    Optional<Enter> ofAccepted(Execution event, Execution caller) {
        return partner(event, steps.currentOf(event.step().id()), current, caller)
                .map(other -> enter(event, other));
    }

    /** The execution beside the accepted one that this caller led to, if it makes the call itself now. */
    Optional<Enter> ofCurrent(Execution event, Execution caller) {
        return partner(event, steps.acceptedOf(event.step().id()), accepted, caller)
                .map(other -> enter(other, event));
    }

    private static Optional<Execution> partner(Execution event, int partner, StepTree tree, Execution caller) {
        if (partner == Alignment.NONE
                || tree.step(partner).parent() == caller.step().id()
                || event.index() >= tree.step(partner).log().entries()) {
            return Optional.empty();
        }
        Execution other = new Execution(tree.step(partner), event.index());
        return isInside(other, tree, caller) ? Optional.of(other) : Optional.empty();
    }

    private static boolean isInside(Execution inner, StepTree tree, Execution outer) {
        Step step = inner.step();
        int index = inner.index();
        while (step.id() > outer.step().id() && step.parent() >= 0 && index >= 0) {
            index = step.log().parent(index);
            step = tree.step(step.parent());
        }
        return step.id() == outer.step().id() && index == outer.index();
    }

    private Enter enter(Execution before, Execution now) {
        boolean sameInput =
                !steps.haveComparableInputs(before.step().id()) || !Digests.differ(before.input(), now.input());
        return new Enter(before, now, sameInput);
    }
}
