package dev.whodunit.canonical;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of rows that were read lately: small records of which nothing can ever change. One row passes many functions and lies in many
 * lists. Between two values that are read, all of it is held weakly.
 */
final class KnownRows {

    private static final int SMALLEST = 1 << 7;
    private static final int LARGEST = 1 << 13;

    /** A newer row takes the place of an older one. Where that happens often, a larger table takes the place of this one. */
    private static final class Table {
        private final @Nullable Object[] rows;
        private final long[] hashes;
        private final int[] tokens;
        private int replaced;

        Table(int size) {
            rows = new @Nullable Object[size];
            hashes = new long[2 * size];
            tokens = new int[size];
        }

        int slot(Object row) {
            return System.identityHashCode(row) & (rows.length - 1);
        }

        boolean isTooSmall() {
            return replaced > rows.length && rows.length < LARGEST;
        }
    }

    private WeakReference<Table> remembered = new WeakReference<>(null);
    private @Nullable Table open;

    /** Where this row is, the tokens that it takes spent; negative if it is not known or takes more than there are. */
    int find(Object row, Allowance allowance) {
        Table table = table();
        int slot = table.slot(row);
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
        Table table = table();
        if (table.isTooSmall()) {
            table = use(new Table(4 * table.rows.length));
        }
        int slot = table.slot(row);
        table.replaced += table.rows[slot] == null ? 0 : 1;
        table.rows[slot] = row;
        table.hashes[2 * slot] = hash[0];
        table.hashes[2 * slot + 1] = hash[1];
        table.tokens[slot] = (int) tokens;
    }

    /** Lets go of the rows until a value is read again. */
    void release() {
        open = null;
    }

    private Table table() {
        Table table = open;
        if (table == null) {
            Table before = remembered.get();
            table = before == null ? use(new Table(SMALLEST)) : before;
            open = table;
        }
        return table;
    }

    private Table use(Table table) {
        remembered = new WeakReference<>(table);
        open = table;
        return table;
    }
}
