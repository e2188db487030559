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

    /** The accepted execution beside the one that is made elsewhere now, if it was made by this step until now. */
    Optional<Enter> ofAccepted(Execution event, Step caller) {
        int partner = steps.currentOf(event.step().id());
        return partner == Alignment.NONE || current.step(partner).parent() == caller.id()
                ? Optional.empty()
                : partner(event, current.step(partner)).map(other -> enter(event, other));
    }

    /** The execution beside the accepted one that was made elsewhere, if it is made by this step now. */
    Optional<Enter> ofCurrent(Execution event, Step caller) {
        int partner = steps.acceptedOf(event.step().id());
        return partner == Alignment.NONE || accepted.step(partner).parent() == caller.id()
                ? Optional.empty()
                : partner(event, accepted.step(partner)).map(other -> enter(other, event));
    }

    private static Optional<Execution> partner(Execution event, Step other) {
        return event.index() < other.log().entries()
                ? Optional.of(new Execution(other, event.index()))
                : Optional.empty();
    }

    private Enter enter(Execution before, Execution now) {
        boolean sameInput =
                !steps.haveComparableInputs(before.step().id()) || !Digests.differ(before.input(), now.input());
        return new Enter(before, now, sameInput);
    }
}
