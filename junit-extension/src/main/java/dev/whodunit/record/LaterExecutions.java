package dev.whodunit.record;

import dev.whodunit.run.CallLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The executions of a step that have no entries of their own: a chain of digests per block. Guarded by its step. */
final class LaterExecutions {

    /** Executions per block. */
    static final int BLOCK = CallLog.BLOCK;

    private long[] inputs = new long[0];
    private long[] inputGlances = new long[0];
    private long[] outputs = new long[0];
    private long[] outputGlances = new long[0];
    private int known;

    /** Adds the execution that is the {@code position}-th after the entries, each {@link Sight} as its two digests. */
    void add(long position, long input, long inputGlance, long output, long outputGlance) {
        int block = (int) (position / BLOCK);
        if (block >= inputs.length) {
            grow(Math.max(block + 1, 2 * inputs.length));
        }
        known = Math.max(known, block + 1);
        chain(inputs, inputGlances, block, input, inputGlance);
        chain(outputs, outputGlances, block, output, outputGlance);
    }

    /** Mixed once where both digests are the same, which they are as long as nothing was cut. */
    private static void chain(long[] digests, long[] glances, int block, long digest, long glance) {
        boolean same = digest == glance && digests[block] == glances[block];
        digests[block] = Mix.of(digests[block], digest);
        glances[block] = same ? digests[block] : Mix.of(glances[block], glance);
    }

    private void grow(int length) {
        inputs = Arrays.copyOf(inputs, length);
        inputGlances = Arrays.copyOf(inputGlances, length);
        outputs = Arrays.copyOf(outputs, length);
        outputGlances = Arrays.copyOf(outputGlances, length);
    }

    /** The blocks of the executions from one index to another. */
    List<CallLog.Block> blocks(long from, long to) {
        List<CallLog.Block> blocks = new ArrayList<>();
        for (long start = from; start < to; start += BLOCK) {
            int block = blocks.size();
            boolean isKnown = block < known;
            blocks.add(new CallLog.Block(
                    start,
                    Math.min(to, start + BLOCK),
                    isKnown ? Sight.told(inputs[block], inputGlances[block]) : 0,
                    isKnown ? Sight.told(outputs[block], outputGlances[block]) : 0));
        }
        return blocks;
    }
}
