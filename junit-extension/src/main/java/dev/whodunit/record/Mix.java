package dev.whodunit.record;

import dev.whodunit.run.CallLog;

/** Order-dependent mixing of digests; the lowest bits, which say how much of the content is in it, are kept. */
final class Mix {

    private Mix() {}

    /** The digest of a sequence that ended with {@code value}. */
    static long of(long sequence, long value) {
        return CallLog.chained(sequence, value);
    }

    /** The digest of values in no order, with one more. */
    static long sum(long others, long value) {
        return CallLog.ofKind(
                CallLog.kind(others) | CallLog.kind(value), (others & ~CallLog.CUT) + (value & ~CallLog.CUT));
    }
}
