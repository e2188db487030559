package dev.whodunit.benchmarks.overhead.work;

import java.util.function.LongSupplier;

/** Twenty million calls of a function that does next to nothing. */
public final class TinyCalls implements LongSupplier {

    /** How many calls of functions one run makes. */
    public static final long CALLS = 20_000_001;

    /** For whoever measures. */
    public TinyCalls() {}

    @Override
    public long getAsLong() {
        int value = 1;
        for (int i = 0; i < 20_000_000; i++) {
            value = next(value);
        }
        return value;
    }

    static int next(int value) {
        return value * 31 + 7;
    }
}
