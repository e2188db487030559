package dev.whodunit.diagnosis;

import dev.whodunit.run.CallLog;

/** 64-bit hashes that tell contents apart; they never leave the process, so any good mixing will do. */
final class Digests {

    private static final long PRIME = 0x100000001b3L;

    private Digests() {}

    /** Spreads every bit of {@code value} over the whole word (the finalizer of SplitMix64). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Depends on both values and on which is first. */
    static long mix(long first, long second) {
        return mix(mix(first + 0x9e3779b97f4a7c15L) * 31 + second);
    }

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /**
     * Whether two digests of a call log stand for unlike contents. Where one of them covers the whole content and the
     * other one only a part, nobody can say, and nobody is accused of it.
     */
    static boolean differ(long accepted, long current) {
        return accepted != current && CallLog.isComplete(accepted) == CallLog.isComplete(current);
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
}
