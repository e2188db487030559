package dev.whodunit.diagnosis;

import dev.whodunit.difference.ContentHash;
import dev.whodunit.run.CallLog;
import java.util.List;

/** 64-bit hashes that tell contents apart; they never leave the process, so any good mixing will do. */
final class Digests {

    private Digests() {}

    /** See {@link ContentHash#mix}. */
    static long mix(long value) {
        return ContentHash.mix(value);
    }

    /** Depends on both values and on which is first. */
    static long mix(long first, long second) {
        return mix(mix(first + 0x9e3779b97f4a7c15L) * 31 + second);
    }

    static long of(String text) {
        return ContentHash.of(text);
    }

    /**
     * Whether two digests of a call log stand for unlike contents. Where one of them covers more of the content than the
     * other one, nobody can say, and nobody is accused of it; nor where the same code gave both.
     */
    static boolean differ(long accepted, long current) {
        return accepted != current
                && accepted != CallLog.UNSTABLE
                && current != CallLog.UNSTABLE
                && !areIncomparable(accepted, current);
    }

    /** Whether nobody can say if two digests stand for unlike contents, because they cover more or less of them. */
    static boolean areIncomparable(long accepted, long current) {
        return isUnknown(accepted, current)
                || (CallLog.kind(accepted) != CallLog.kind(current)
                        && accepted != CallLog.UNSTABLE
                        && current != CallLog.UNSTABLE);
    }

    static boolean isUnknown(long accepted, long current) {
        return accepted == CallLog.UNKNOWN || current == CallLog.UNKNOWN;
    }

    /** Whether what is kept of later executions stands for unlike contents. */
    static boolean differInBlocks(CallLog accepted, CallLog current) {
        List<CallLog.Block> before = accepted.blocks();
        List<CallLog.Block> now = current.blocks();
        if (before.size() != now.size()) {
            return true;
        }
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).to() != now.get(i).to()
                    || differ(before.get(i).inputs(), now.get(i).inputs())
                    || differ(before.get(i).outputs(), now.get(i).outputs())) {
                return true;
            }
        }
        return false;
    }

    /** Whether two runs of the same code differed somewhere in it. */
    static boolean isUnstable(CallLog log) {
        for (int i = 0; i < log.entries(); i++) {
            if (log.input(i) == CallLog.UNSTABLE || log.output(i) == CallLog.UNSTABLE) {
                return true;
            }
        }
        return log.blocks().stream().anyMatch(block -> block.inputs() == CallLog.UNSTABLE);
    }

    /** Everything that went into the executions of a step, blocks included. */
    static long inputs(CallLog log) {
        long chain = 0;
        for (int i = 0; i < log.entries(); i++) {
            chain = mix(chain, log.input(i));
        }
        for (CallLog.Block block : log.blocks()) {
            chain = mix(chain, block.inputs());
        }
        return chain;
    }

    /** Everything that came out of the executions of a step, blocks included. */
    static long outputs(CallLog log) {
        long chain = 0;
        for (int i = 0; i < log.entries(); i++) {
            chain = mix(chain, log.output(i));
        }
        for (CallLog.Block block : log.blocks()) {
            chain = mix(chain, block.outputs());
        }
        return chain;
    }

    /** The (input, output) pairs of a step whatever their order. */
    static long unordered(CallLog log) {
        long sum = 0;
        for (int i = 0; i < log.entries(); i++) {
            sum += mix(log.input(i), log.output(i));
        }
        for (CallLog.Block block : log.blocks()) {
            sum += mix(block.inputs(), block.outputs());
        }
        return sum;
    }

    /** Whether both stand for the whole content. */
    static boolean areComplete(long accepted, long current) {
        return CallLog.isComplete(accepted) && CallLog.isComplete(current);
    }
}
