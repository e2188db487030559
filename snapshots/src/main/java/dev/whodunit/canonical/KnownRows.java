package dev.whodunit.canonical;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of rows that were read lately: flat objects that can never change. One row passes many functions and lies in many lists.
 * Between two values that are read, all of it is held weakly, so that no object of the pipeline lives longer for having been read.
 */
final class KnownRows {

    private static final int SIZE = 1 << 13;

    /** A newer row takes the place of an older one. */
    private static final class Table {
        private final @Nullable Object[] rows = new @Nullable Object[SIZE];
        private final long[] hashes = new long[2 * SIZE];
        private final int[] tokens = new int[SIZE];
    }

    private WeakReference<Table> remembered = new WeakReference<>(null);
    private @Nullable Table open;

    /** Where this row is, the tokens that it takes spent; negative if it is not known or takes more than there are. */
    int find(Object row, Allowance allowance) {
        int slot = slot(row);
        Table table = table();
        if (table.rows[slot] != row || !allowance.takes(table.tokens[slot])) {
            return -1;
        }
        allowance.spend(table.tokens[slot]);
        return slot;
    }

    long high(int slot) {
        return table().hashes[2 * slot];
    }

    long low(int slot) {
        return table().hashes[2 * slot + 1];
    }

    /** @param tokens how many the row takes beside that of its node */
    void put(Object row, long[] hash, long tokens) {
        int slot = slot(row);
        Table table = table();
        table.rows[slot] = row;
        table.hashes[2 * slot] = hash[0];
        table.hashes[2 * slot + 1] = hash[1];
        table.tokens[slot] = (int) tokens;
    }

    /** Lets go of the rows until a value is read again. */
    void release() {
        open = null;
    }

    private static int slot(Object row) {
        return System.identityHashCode(row) & (SIZE - 1);
    }

    private Table table() {
        Table table = open;
        if (table == null) {
            table = remembered.get();
            if (table == null) {
                table = new Table();
                remembered = new WeakReference<>(table);
            }
            open = table;
        }
        return table;
    }
}
