package dev.whodunit.snapshots;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The digests of all executions of a step.
 *
 * @param inputs digest of what went in
 * @param outputs digest of what came out
 * @param pairs digest of what led to what, for executions without an order; else {@link Fingerprint#NONE}
 * @param completeInputs whether everything that went in could be captured
 * @param completeOutputs whether everything that came out could be captured
 * @param blocks per doubling block, if there is an order and more than one execution
 */
record GroupDigest(
        Fingerprint inputs,
        Fingerprint outputs,
        Fingerprint pairs,
        boolean completeInputs,
        boolean completeOutputs,
        List<BlockDigest> blocks) {

    /** Digests of entries and blocks of a log alike, in columns. */
    private static final class Columns {
        private final long[] from;
        private final long[] inputs;
        private final long[] outputs;

        Columns(int length) {
            from = new long[length];
            inputs = new long[length];
            outputs = new long[length];
        }
    }

    static GroupDigest of(CallLog log, boolean unordered) {
        Columns columns = columnsOf(log);
        return new GroupDigest(
                chain(unordered ? sorted(columns.inputs) : columns.inputs),
                chain(unordered ? sorted(columns.outputs) : columns.outputs),
                unordered ? pairs(columns) : Fingerprint.NONE,
                LongStream.of(columns.inputs).allMatch(CallLog::isComplete),
                LongStream.of(columns.outputs).allMatch(CallLog::isComplete),
                unordered || log.count() == 1 ? List.of() : blocks(columns));
    }

    private static Columns columnsOf(CallLog log) {
        int entries = log.entries();
        int length = entries + log.blocks().size();
        Columns columns = new Columns(length);
        for (int i = 0; i < entries; i++) {
            columns.from[i] = i;
            columns.inputs[i] = log.input(i);
            columns.outputs[i] = log.output(i);
        }
        for (int i = entries; i < length; i++) {
            CallLog.Block block = log.blocks().get(i - entries);
            columns.from[i] = block.from();
            columns.inputs[i] = block.inputs();
            columns.outputs[i] = block.outputs();
        }
        return columns;
    }

    private static Fingerprint chain(long[] digests) {
        Digest chain = new Digest();
        for (long digest : digests) {
            chain.add(digest);
        }
        return chain.finish();
    }

    private static long[] sorted(long[] digests) {
        long[] copy = digests.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static Fingerprint pairs(Columns columns) {
        List<BlockDigest> pairs = new ArrayList<>();
        for (int i = 0; i < columns.inputs.length; i++) {
            pairs.add(new BlockDigest(columns.inputs[i], columns.outputs[i]));
        }
        pairs.sort(Comparator.comparingLong(BlockDigest::inputs).thenComparingLong(BlockDigest::outputs));
        Digest chain = new Digest();
        pairs.forEach(pair -> chain.add(pair.inputs()).add(pair.outputs()));
        return chain.finish();
    }

    /** A block of the log belongs to the doubling block in which it starts. */
    private static List<BlockDigest> blocks(Columns columns) {
        List<BlockDigest> blocks = new ArrayList<>();
        Digest inputs = new Digest();
        Digest outputs = new Digest();
        for (int i = 0; i < columns.from.length; i++) {
            inputs.add(columns.inputs[i]);
            outputs.add(columns.outputs[i]);
            boolean last = i + 1 == columns.from.length;
            if (last || Doubling.blockOf(columns.from[i]) != Doubling.blockOf(columns.from[i + 1])) {
                blocks.add(new BlockDigest(inputs.finishShort(), outputs.finishShort()));
            }
        }
        return blocks;
    }
}
