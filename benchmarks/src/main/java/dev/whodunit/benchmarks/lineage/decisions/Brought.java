package dev.whodunit.benchmarks.lineage.decisions;

import java.util.ArrayList;
import java.util.List;

/** What several threads bring to one accumulator; which of it that keeps in the end is decided. */
final class Brought {

    private final Object accumulator;
    private final List<Part> parts = new ArrayList<>();

    Brought(Object accumulator) {
        this.accumulator = accumulator;
    }

    /** A value that was brought while a thread worked on an object. */
    private record Part(Object value, long use) {}

    void add(Object value, long use) {
        parts.add(new Part(value, use));
    }

    /** Of the uses that brought what is there now; 0 if it was only made of them, as a sum is. */
    long kept() {
        String kept = accumulator.toString();
        return parts.stream()
                .filter(part -> part.value().toString().equals(kept))
                .mapToLong(part -> Mixed.of(part.use()))
                .sum();
    }
}
