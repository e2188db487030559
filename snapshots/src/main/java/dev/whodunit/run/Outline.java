package dev.whodunit.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a large value beside its fingerprint: digests of its blocks, so that a change is told by where it is, and of rows a
 * summary of each column.
 *
 * @param unit what it is counted in
 * @param length how many rows or bytes it has
 * @param block how many of them a block has, a power of two; the last one may have fewer
 * @param blocks 32 bits of digest for each block, {@link #MOST_BLOCKS} at most; those of two blocks side by side add up to that of both
 * @param columns of rows, in the order of their first appearance; of single values one without a name
 */
public record Outline(Unit unit, long length, long block, List<Integer> blocks, List<Column> columns) {

    /** So many blocks at most, however long the value. */
    public static final int MOST_BLOCKS = 256;

    /** What a value is counted in. */
    public enum Unit {
        /** Elements of a list or array, or lines of pixels. */
        ROWS,
        /** Bytes of an array, a buffer or a file. */
        BYTES
    }

    /**
     * A column of the rows.
     *
     * @param name of the field or entry
     * @param nulls number of rows in which it is null or missing
     * @param min smallest number as JSON, or smallest text if there is no number, a long one cut; {@code ""} if there is neither
     * @param max the same of the largest
     * @param distinct number of different values other than null, or {@link #MANY}
     * @param digest 32 bits of digest of its values and the rows that they are in
     */
    public record Column(String name, long nulls, String min, String max, int distinct, int digest) {

        /** More different values than are counted. */
        public static final int MANY = -1;
    }

    /** @throws IllegalArgumentException if the blocks are not those of a value of that length */
    public Outline {
        blocks = List.copyOf(blocks);
        columns = List.copyOf(columns);
        if (length < 1 || block < 1 || Long.bitCount(block) != 1) {
            throw new IllegalArgumentException(
                    "an outline has rows or bytes, and blocks of a power of two of them, not " + length
                            + " in blocks of " + block);
        }
        long expected = (length - 1) / block + 1;
        if (blocks.size() != expected || expected > MOST_BLOCKS) {
            throw new IllegalArgumentException("an outline of " + length + " in blocks of " + block + " has " + expected
                    + " blocks, " + MOST_BLOCKS + " at most, but got " + blocks.size());
        }
    }

    /** The same in blocks of the given length, which is a power of two and no less than that of these. */
    public Outline inBlocksOf(long longer) {
        int together = Math.toIntExact(longer / block);
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i % together == 0) {
                sums.add(blocks.get(i));
            } else {
                sums.set(i / together, sums.get(i / together) + blocks.get(i));
            }
        }
        return new Outline(unit, length, longer, sums, columns);
    }
}
