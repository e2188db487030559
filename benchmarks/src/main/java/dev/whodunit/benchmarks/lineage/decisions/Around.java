package dev.whodunit.benchmarks.lineage.decisions;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which object a thread works on: the one that a library handed to the lambda that runs. Where the order of threads does
 * not count, this tells for which object something was decided. A lambda that throws leaves its object behind.
 */
final class Around {

    private final Deque<Long> objects = new ArrayDeque<>();
    private long last;

    /** A lambda begins with an object of this number, or with others. */
    void enter(long number) {
        last = number;
        objects.push(number);
    }

    /** A lambda begins with plain values, most likely computed of what the last one was called with. */
    void enterAfterLast() {
        objects.push(-last);
    }

    void leave() {
        objects.poll();
    }

    boolean isNothing() {
        return objects.isEmpty();
    }

    /** 0 if there is none. */
    long certain() {
        return objects.isEmpty() ? 0 : Math.max(0, objects.element());
    }

    /** The same, or what was most likely the one. */
    long likely() {
        return objects.isEmpty() ? 0 : Math.abs(objects.element());
    }
}
