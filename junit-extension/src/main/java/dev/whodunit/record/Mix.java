package dev.whodunit.record;

/** Order-dependent mixing of digests; the lowest bit says "only a part was read" and is kept. */
final class Mix {

    private Mix() {}

    /** The digest of a sequence that ended with {@code value}; the finalizer is that of MurmurHash3. */
    static long of(long sequence, long value) {
        long mixed = sequence * 0x9E3779B97F4A7C15L + value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        return (mixed & ~1L) | ((sequence | value) & 1L);
    }
}
