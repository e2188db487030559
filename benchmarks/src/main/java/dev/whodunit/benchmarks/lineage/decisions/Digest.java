package dev.whodunit.benchmarks.lineage.decisions;

/** Of the sequence of what was decided, and of how often each was, whatever the order. */
final class Digest {

    private long inOrder;
    private long inAnyOrder;

    void next(long what) {
        inOrder = Mixed.of(inOrder, what);
    }

    void also(long what) {
        inAnyOrder += Mixed.of(what);
    }

    String text(boolean severalThreads) {
        return severalThreads ? "any-" + Long.toHexString(inAnyOrder) : Long.toHexString(inOrder);
    }
}
