package dev.whodunit.record;

import org.jspecify.annotations.Nullable;

/**
 * Digests of the immutable records that passed lately. One row passes many functions in a row, and is read once.
 *
 * <p>Threads may overwrite each other's entries; an entry is one object, so what is found is always right.
 */
final class RecordDigests {

    /** What {@link #find} says of a value that is not there; no complete digest has its lowest bit set. */
    static final long UNKNOWN = 1;

    private static final int SIZE = 4096;

    private final @Nullable Entry[] entries = new @Nullable Entry[SIZE];

    private record Entry(Object value, long digest) {}

    long find(Object value) {
        Entry entry = entries[slot(value)];
        return entry != null && entry.value() == value ? entry.digest() : UNKNOWN;
    }

    void keep(Object value, long digest) {
        entries[slot(value)] = new Entry(value, digest);
    }

    private static int slot(Object value) {
        return System.identityHashCode(value) & (SIZE - 1);
    }
}
