package dev.whodunit.junit;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How often the tests of one JVM may run a second time: one after the other, and not each of some hundred tests that a
 * refactoring fails.
 */
final class SecondRunAllowance {

    static final int MOST = 20;

    private final Set<String> used = new HashSet<>();

    /**
     * The share of one test, for all its further runs, whatever they are started for: asked when one starts, it says why not, or {@code ""}.
     *
     * @param test its unique id
     */
    Supplier<String> share(String test) {
        return () -> {
            synchronized (used) {
                boolean isTaken = used.contains(test) || (used.size() < MOST && used.add(test));
                return isTaken ? "" : MOST + " tests of this JVM were already";
            }
        };
    }
}
