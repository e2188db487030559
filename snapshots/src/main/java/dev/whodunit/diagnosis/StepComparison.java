package dev.whodunit.diagnosis;

import dev.whodunit.run.Step;
import java.util.Locale;
import java.util.Optional;

/**
 * A step of the accepted run beside its partner in the current run; at least one of them is present.
 *
 * @param accepted the step as accepted; empty if it was added
 * @param current the step now; empty if it was removed
 * @param status how they differ
 */
public record StepComparison(Optional<Step> accepted, Optional<Step> current, Status status) {

    /** How a step differs from its accepted partner. */
    public enum Status {
        /** Same inputs, same outputs, in every execution. */
        SAME,
        /** A culprit: same inputs, and something else made of them. */
        CHANGED,
        /** Differs because a step inside it is a culprit. */
        CONTAINS,
        /** Differs by no more than a tolerance allows. */
        WITHIN,
        /** Left out, since it differs between two runs of the current code as well. */
        CHANCE,
        /** Differs only because something upstream does. */
        AFFECTED,
        /** Was not executed in the accepted run. */
        ADDED,
        /** Is not executed any more. */
        REMOVED;

        /** The word used in JSON and in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is only the same because it was left out is shown as that. */
    StepComparison withoutChance() {
        boolean isChance = status == Status.SAME
                && current.filter(step -> Digests.isUnstable(step.log())).isPresent();
        return isChance ? new StepComparison(accepted, current, Status.CHANCE) : this;
    }

    /** The step of the current run, or the accepted one if it was removed. */
    public Step shown() {
        return current.or(() -> accepted).orElseThrow();
    }

    /** Whether another function stands in the accepted one's place. */
    public boolean isRenamed() {
        return accepted.isPresent()
                && current.isPresent()
                && !accepted.get()
                        .function()
                        .alignmentKey()
                        .equals(current.get().function().alignmentKey());
    }
}
