package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.FunctionKind;
import org.jspecify.annotations.Nullable;

/**
 * Which difference of an execution to show: the first one is often a read or a change of order, by which a later one came
 * about that others see.
 *
 * @param accepted the accepted run
 * @param current the current run
 */
record TellingEvents(StepTree accepted, StepTree current) {

    /** Whether this difference says more than the one that the suspicion is based on. */
    boolean isBetter(Suspicion known, Act act, @Nullable Execution before, @Nullable Execution now) {
        boolean isKnownTelling = known.act() == Act.RESULT
                || known.act() == Act.LIBRARY
                || isTelling(known.act(), known.acceptedEvent(), known.currentEvent());
        return !isKnownTelling && isTelling(act, before, now);
    }

    private boolean isTelling(Act act, @Nullable Execution before, @Nullable Execution now) {
        Execution event = now == null ? before : now;
        if (act == Act.MOVED || event == null) {
            return false;
        }
        StepTree tree = now == null ? accepted : current;
        boolean isRead = event.step().function().kind() == FunctionKind.FIELD_READ
                || tree.getters().field(event.step()).isPresent();
        return !isRead
                && (act == Act.TEXT || Visibility.ofOtherInput(event.step().function()));
    }
}
