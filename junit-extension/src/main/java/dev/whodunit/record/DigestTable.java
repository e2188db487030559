package dev.whodunit.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A number for each digest. It is asked at every call, by all threads: open addressing, a digest beside its number, and no lock to
 * find one. Who puts one in holds a lock. Digest 0 stands for none.
 */
final class DigestTable {

    /** The number of a digest that is not in the table. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

    /** In turns a digest and its number. */
    private volatile long[] cells = new long[2 * 64];

    private int used;

    /** The number of a digest, or {@link #ABSENT}; one that another thread puts in just now may be absent still. */
    int find(long digest) {
        long[] table = cells;
        int slot = start(table, digest);
        while (true) {
            long there = (long) CELLS.getAcquire(table, slot);
            if (there == 0) {
                return ABSENT;
            }
            if (there == digest) {
                return (int) table[slot + 1];
            }
            slot = next(table, slot);
        }
    }

    /** Puts a digest in that is absent. */
    void put(long digest, int number) {
        if (2 * ++used > cells.length / 2) {
            grow();
        }
        put(cells, digest, number);
    }

    private static void put(long[] table, long digest, long number) {
        int slot = start(table, digest);
        while (table[slot] != 0) {
            slot = next(table, slot);
        }
        table[slot + 1] = number;
        CELLS.setRelease(table, slot, digest);
    }

    private void grow() {
        long[] table = cells;
        long[] larger = new long[2 * table.length];
        for (int slot = 0; slot < table.length; slot += 2) {
            if (table[slot] != 0) {
                put(larger, table[slot], table[slot + 1]);
            }
        }
        cells = larger;
    }

    private static int start(long[] table, long digest) {
        return (int) digest & ~1 & (table.length - 1);
    }

    private static int next(long[] table, int slot) {
        return (slot + 2) & (table.length - 1);
    }
}
