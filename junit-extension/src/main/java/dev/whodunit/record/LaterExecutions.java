package dev.whodunit.record;

import dev.whodunit.run.CallLog;
import java.util.ArrayList;
import java.util.List;

/** The executions of a step that have no entries of their own: a chain of digests per block. Guarded by its step. */
final class LaterExecutions {

    /** Executions per block. */
    static final int BLOCK = 4096;

    private static final Sight NONE = Sight.of(0);

    private final List<Sight> inputs = new ArrayList<>();
    private final List<Sight> outputs = new ArrayList<>();

    /** Adds the execution that is the {@code position}-th after the entries. */
    void add(long position, Sight input, Sight output) {
        int block = (int) (position / BLOCK);
        while (block >= inputs.size()) {
            inputs.add(NONE);
            outputs.add(NONE);
        }
        inputs.set(block, inputs.get(block).then(input));
        outputs.set(block, outputs.get(block).then(output));
    }

    /** The blocks of the executions from one index to another. */
    List<CallLog.Block> blocks(long from, long to) {
        List<CallLog.Block> blocks = new ArrayList<>();
        for (long start = from; start < to; start += BLOCK) {
            int block = blocks.size();
            boolean isKnown = block < inputs.size();
            blocks.add(new CallLog.Block(
                    start,
                    Math.min(to, start + BLOCK),
                    isKnown ? inputs.get(block).told() : 0,
                    isKnown ? outputs.get(block).told() : 0));
        }
        return blocks;
    }
}
