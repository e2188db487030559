package dev.whodunit.canonical;

import dev.whodunit.run.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Digests of blocks of a sequence whose length is not known before its end. Blocks grow to twice their length when there are too many.
 * The digest of a block is a sum, in which each item counts with its position: so two blocks make a larger one.
 */
final class BlockSums {

    private int[] sums = new int[Outline.MOST_BLOCKS];
    private int shift;
    private long count;

    /** Adds the hash of the next item. */
    void add(long hash) {
        int block = (int) (count >>> shift);
        if (block == sums.length) {
            halve();
            block = (int) (count >>> shift);
        }
        sums[block] += (int) at(count, hash);
        count++;
    }

    /** A hash that tells its position, too. */
    static long at(long position, long hash) {
        return Scalar.mix(hash ^ Scalar.mix(position + 1));
    }

    private void halve() {
        int[] halved = new int[sums.length];
        for (int i = 0; i < sums.length; i++) {
            halved[i / 2] += sums[i];
        }
        sums = halved;
        shift++;
    }

    /** How many items there are. */
    long count() {
        return count;
    }

    /** How many items a block has. */
    long block() {
        return 1L << shift;
    }

    List<Integer> blocks() {
        List<Integer> blocks = new ArrayList<>();
        Arrays.stream(sums, 0, (int) (((count - 1) >> shift) + 1)).forEach(blocks::add);
        return blocks;
    }
}
