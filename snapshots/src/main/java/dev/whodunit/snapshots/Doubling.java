package dev.whodunit.snapshots;

/** Blocks of doubling length: [0,1), [1,2), [2,4), [4,8) … */
final class Doubling {

    private Doubling() {}

    /** The number of the block that holds an index. */
    static int blockOf(long index) {
        return Long.SIZE - Long.numberOfLeadingZeros(index);
    }
}
