package dev.whodunit.record;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Digests of the immutable values that passed lately. One row passes many functions in a row, and is read once. All of it is held
 * weakly, so that no object of the pipeline lives longer for having passed.
 *
 * <p>Threads may overwrite each other's entries; an entry is one object, so what is found is always right.
 */
final class LastDigests {

    private static final int SIZE = 4096;

    private volatile WeakReference<@Nullable Entry[]> remembered = new WeakReference<>(null);

    /**
     * A value that was read.
     *
     * @param digest as far as it was read
     * @param glance the digest of its beginning; the same where that is all of it
     * @param tokens what reading it cost beyond a glance, 0 if nothing
     */
    record Entry(Object value, long digest, long glance, long tokens) {}

    @Nullable
    Entry find(Object value) {
        @Nullable Entry[] entries = remembered.get();
        Entry entry = entries == null ? null : entries[slot(value)];
        return entry != null && entry.value() == value ? entry : null;
    }

    void keep(Object value, long digest, long glance, long tokens) {
        @Nullable Entry[] entries = remembered.get();
        if (entries == null) {
            entries = new @Nullable Entry[SIZE];
            remembered = new WeakReference<>(entries);
        }
        entries[slot(value)] = new Entry(value, digest, glance, tokens);
    }

    private static int slot(Object value) {
        return System.identityHashCode(value) & (SIZE - 1);
    }
}
