package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Investigation.Enter;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Step;
import java.util.Optional;

/**
 * Calls that are not made here any more, but further down or further up; see {@link LevelAlignment}.
 *
 * @param steps which step is which
 * @param current the current run
 */
record Elsewhere(StepAlignment steps, StepTree current) {

    /** The accepted execution beside the one that is made elsewhere now. */
    Optional<Enter> partner(Execution accepted, Step caller) {
        int partner = steps.currentOf(accepted.step().id());
        if (partner == Alignment.NONE) {
            return Optional.empty();
        }
        Step step = current.step(partner);
        boolean isElsewhere = step.parent() != caller.id();
        if (!isElsewhere || accepted.index() >= step.log().entries()) {
            return Optional.empty();
        }
        Execution execution = new Execution(step, accepted.index());
        boolean sameInput = !steps.haveComparableInputs(accepted.step().id())
                || !Digests.differ(accepted.input(), execution.input());
        return Optional.of(new Enter(accepted, execution, sameInput));
    }
}
