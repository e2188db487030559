package dev.whodunit.benchmarks.lineage.decisions;

/** Numbers made of numbers, such that other ones most likely give another one. */
final class Mixed {

    private static final long PRIME = 0x100000001b3L;

    private Mixed() {}

    static long of(long number) {
        long mixed = (number ^ (number >>> 32)) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 29);
    }

    /** Of two numbers in this order. */
    static long of(long before, long number) {
        return of(before * PRIME + number);
    }

    /** Of three numbers in this order. */
    static long of(long first, long second, long third) {
        return of(of(of(first), second), third);
    }
}
