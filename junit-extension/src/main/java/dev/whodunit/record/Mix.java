package dev.whodunit.record;

import dev.whodunit.run.CallLog;

/** Order-dependent mixing of digests; the lowest bits, which say how much of the content is in it, are kept. */
final class Mix {

    private Mix() {}

    /** The digest of a sequence that ended with {@code value}; the finalizer is that of MurmurHash3. */
    static long of(long sequence, long value) {
        long mixed = sequence * 0x9E3779B97F4A7C15L + value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        return ofKind(CallLog.kind(sequence) | CallLog.kind(value), mixed);
    }

    /** The digest of values in no order, with one more. */
    static long sum(long others, long value) {
        return ofKind(CallLog.kind(others) | CallLog.kind(value), (others & ~CallLog.CUT) + (value & ~CallLog.CUT));
    }

    private static long ofKind(long kind, long mixed) {
        return kind == 0 ? mixed & ~1L : (mixed & ~CallLog.CUT) | kind;
    }
}
