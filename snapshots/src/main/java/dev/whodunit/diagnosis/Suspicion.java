package dev.whodunit.diagnosis;

import dev.whodunit.run.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An execution that behaved differently although everything before was as accepted.
 *
 * @param accepted the accepted execution
 * @param current its partner
 * @param act what it did differently
 * @param acceptedEvent the accepted event at that place, unless it is new
 * @param currentEvent the current event at that place, unless it is missing
 * @param lastLine current line of the last event before, 0 if there is none
 * @param nearLine current line of the next event, for events that are missing; 0 if there is none
 * @param strength how visible the difference is
 * @param inputsKnown whether its inputs are known in full
 * @param writtenFields fields whose value or content it may have changed, as {@code class.field}
 * @param seenFields fields whose content may have made it act so, as {@code class.field}
 */
record Suspicion(
        Execution accepted,
        Execution current,
        Act act,
        @Nullable Execution acceptedEvent,
        @Nullable Execution currentEvent,
        int lastLine,
        int nearLine,
        Strength strength,
        boolean inputsKnown,
        Set<String> writtenFields,
        Set<String> seenFields) {

    /** The same, when all of the execution has been seen. */
    Suspicion graded(boolean isStrong, Set<String> allWrittenFields) {
        return new Suspicion(
                accepted,
                current,
                act,
                acceptedEvent,
                currentEvent,
                lastLine,
                nearLine,
                isStrong ? Strength.STRONG : strength,
                inputsKnown,
                allWrittenFields,
                seenFields);
    }

    /** The same, told by another event of the execution. */
    Suspicion shownBy(Act otherAct, @Nullable Execution before, @Nullable Execution now, int near) {
        return new Suspicion(
                accepted,
                current,
                otherAct,
                before,
                now,
                lastLine,
                near,
                strength,
                inputsKnown,
                writtenFields,
                seenFields);
    }

    /** One execution of one step. */
    record Execution(Step step, int index) {

        long input() {
            return step.log().input(index);
        }

        long output() {
            return step.log().output(index);
        }

        boolean isFinished() {
            return step.log().isFinished(index);
        }
    }

    /** What a function can do differently. */
    enum Act {
        /** Everything inside was the same, its result was not. */
        RESULT,
        /** It handed something else to a call, or wrote something else. */
        INPUT,
        /** It does not make a call any more. */
        MISSING,
        /** It makes a new call. */
        EXTRA,
        /** It makes the same calls in another order. */
        MOVED,
        /** It puts the same parts together to another text. */
        TEXT,
        /** A library call gave something else, and what it was really given cannot be seen. */
        LIBRARY;

        /** Whether it is about which calls are made, not about values. */
        boolean isOnCalls() {
            return this == MISSING || this == EXTRA || this == MOVED;
        }
    }

    /** How visible a difference is. The greater wins. */
    enum Strength {
        /** Values outside the function are as accepted, as far as was seen: a refactoring, unless something else says no. */
        QUIET,
        /** It may have come from a state that cannot be seen. */
        HIDDEN,
        /** A value that others see is different. */
        STRONG
    }
}
