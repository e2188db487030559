package dev.whodunit.junit;

import java.util.function.Supplier;

/**
 * How often the tests of one JVM may run a second time: one after the other, and not each of some hundred tests that a
 * refactoring fails.
 */
final class SecondRunAllowance {

    static final int MOST = 20;

    private int used;

    /** The share of one test, for all its further runs: asked when one starts, it says why not, or {@code ""}. */
    Supplier<String> share() {
        return new Share();
    }

    private final class Share implements Supplier<String> {

        private boolean isTaken;

        @Override
        public String get() {
            synchronized (SecondRunAllowance.this) {
                if (!isTaken && used < MOST) {
                    used++;
                    isTaken = true;
                }
                return isTaken ? "" : MOST + " tests of this JVM were already";
            }
        }
    }
}
