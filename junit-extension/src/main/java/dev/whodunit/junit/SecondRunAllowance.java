package dev.whodunit.junit;

import dev.whodunit.verification.SecondRun;

/**
 * How often the tests of one JVM may run a second time: one after the other, and not each of some hundred tests that a
 * refactoring fails.
 */
final class SecondRunAllowance {

    static final int MOST = 20;

    private int used;

    /** The same, as long as there is some left. */
    SecondRun limit(SecondRun secondRun) {
        return () -> take(secondRun);
    }

    private synchronized SecondRun.Outcome take(SecondRun secondRun) {
        if (used == MOST) {
            return SecondRun.Outcome.none("The test was not run a second time to rule out chance: " + MOST
                    + " tests of this JVM were already");
        }
        used++;
        return secondRun.run();
    }
}
