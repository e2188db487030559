package dev.whodunit.junit;

import dev.whodunit.verification.RunsInDepth;
import dev.whodunit.verification.SecondRun;

/**
 * How often the tests of one JVM may run a second time: one after the other, and not each of some hundred tests that a
 * refactoring fails.
 */
final class SecondRunAllowance {

    static final int MOST = 20;

    private static final SecondRun.Outcome REFUSED = SecondRun.Outcome.none(
            "The test was not run a second time to rule out chance: " + MOST + " tests of this JVM were already");

    private int used;

    /** The same, as long as there is some left. */
    SecondRun limit(SecondRun secondRun) {
        return () -> take() ? secondRun.run() : REFUSED;
    }

    /** The same for all runs of one test. */
    RunsInDepth limit(RunsInDepth runs) {
        return take() ? runs : RunsInDepth.of(() -> REFUSED);
    }

    private synchronized boolean take() {
        if (used == MOST) {
            return false;
        }
        used++;
        return true;
    }
}
