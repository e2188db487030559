package dev.whodunit.rerun;

import org.opentest4j.TestAbortedException;

/** A second run has what it was started for, and goes no further. */
public final class EndOfSecondRun extends TestAbortedException {

    private static final long serialVersionUID = 1;

    /** For the one comparison that is wanted. */
    public EndOfSecondRun() {
        super("This second run of the test ends with the comparison that was wanted.");
    }
}
