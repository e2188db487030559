package dev.whodunit.benchmarks.lineage.pipelines.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Running totals of a zone, updated by several threads at once. */
final class ZoneTally {

    private final LongAdder quakes = new LongAdder();
    private final LongAdder centiMagnitudes = new LongAdder();
    private final AtomicInteger strongest = new AtomicInteger(Integer.MIN_VALUE);

    void add(Quake quake) {
        quakes.increment();
        centiMagnitudes.add(quake.centiMagnitude());
        strongest.accumulateAndGet(quake.centiMagnitude(), Math::max);
    }

    long quakes() {
        return quakes.sum();
    }

    double meanMagnitude() {
        return centiMagnitudes.sum() / 100.0 / quakes.sum();
    }

    double strongest() {
        return strongest.get() / 100.0;
    }
}
