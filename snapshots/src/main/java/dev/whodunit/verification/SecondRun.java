package dev.whodunit.verification;

import dev.whodunit.run.Recording;
import java.util.Optional;

/** Runs a test a second time before anyone is accused, in a state as fresh as the first time. */
@FunctionalInterface
public interface SecondRun {

    /**
     * For tests that do not run twice.
     *
     * @param reason one sentence without full stop
     */
    static SecondRun never(String reason) {
        return () -> Outcome.none(reason);
    }

    /** Runs it as far as the comparison that is being made, or to its end. Never throws. */
    Outcome run();

    /**
     * What came of it.
     *
     * @param recording what was recorded, if it came as far as the comparison
     * @param failure what the test failed with once more; not known of one that ended with the comparison
     * @param reason one sentence without full stop why there is none, or {@code ""}
     */
    record Outcome(Optional<Recording> recording, Optional<TestFailure> failure, String reason) {

        /** It came as far as the comparison, or passed. */
        public static Outcome of(Recording recording) {
            return new Outcome(Optional.of(recording), Optional.empty(), "");
        }

        /** It came to an end, and failed. */
        public static Outcome failed(Recording recording, TestFailure failure) {
            return new Outcome(Optional.of(recording), Optional.of(failure), "");
        }

        /** There is no recording, and why. */
        public static Outcome none(String reason) {
            return new Outcome(Optional.empty(), Optional.empty(), reason);
        }
    }
}
