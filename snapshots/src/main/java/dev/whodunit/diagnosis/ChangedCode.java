package dev.whodunit.diagnosis;

import dev.whodunit.run.Step;
import java.util.Optional;

/** Who can be accused for want of values that tell: functions whose code changed, and that ran at the right time. */
record ChangedCode(ChangedSteps steps, Evidence evidence) {

    /** The first that ran before a function of unchanged code had ended. */
    Optional<Culprit> before(Step unchanged) {
        return steps.untilEndOf(unchanged).stream()
                .flatMap(step -> evidence.elsewhereByCode(step, unchanged).stream())
                .findFirst();
    }

    /** The first that a function of unchanged code executed. */
    Optional<Culprit> inside(Step around) {
        return steps.inside(around).stream()
                .flatMap(step -> evidence.insideByCode(step, around).stream())
                .findFirst();
    }
}
