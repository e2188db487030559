package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.KeyIndex;
import dev.whodunit.run.CallLog;
import java.util.Arrays;
import java.util.BitSet;

/** The executions of one step in two runs, paired: those that did the same first, then those that got the same. */
final class ExecutionPairs {

    private final int[] same;
    private final int[] sameInput;

    private ExecutionPairs(int executions) {
        this.same = new int[executions];
        this.sameInput = new int[executions];
        Arrays.fill(same, Alignment.NONE);
        Arrays.fill(sameInput, Alignment.NONE);
    }

    /** @param concurrent whether the order of the executions means nothing */
    static ExecutionPairs of(CallLog log, CallLog other, boolean concurrent) {
        ExecutionPairs pairs = new ExecutionPairs(log.entries());
        if (concurrent) {
            pair(pairs.same, keys(log, true), keys(other, true));
            pair(pairs.sameInput, keys(log, false), keys(other, false));
        } else {
            System.arraycopy(Alignment.partners(keys(log, true), keys(other, true)), 0, pairs.same, 0, log.entries());
            System.arraycopy(
                    Alignment.partners(keys(log, false), keys(other, false)), 0, pairs.sameInput, 0, log.entries());
        }
        return pairs;
    }

    private static void pair(int[] partners, long[] keys, long[] others) {
        KeyIndex index = new KeyIndex(others, 0, others.length);
        for (int i = 0; i < keys.length; i++) {
            partners[i] = index.take(keys[i]);
        }
    }

    private static long[] keys(CallLog log, boolean withOutput) {
        long[] keys = new long[log.entries()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = withOutput ? Digests.mix(log.input(i), log.output(i)) : log.input(i);
        }
        return keys;
    }

    /**
     * Whether hardly any execution did the same, or all did in another order: what pairs are left are chance as well.
     */
    boolean areChance(CallLog log, CallLog other, boolean concurrent) {
        long alone =
                Arrays.stream(same).filter(partner -> partner == Alignment.NONE).count();
        boolean isShuffled = alone > 0 && !concurrent && Digests.unordered(log) == Digests.unordered(other);
        return isShuffled || 2 * alone > same.length;
    }

    /** Whether the other run has an execution that got and gave the same. */
    boolean isSame(int execution) {
        return same[execution] != Alignment.NONE;
    }

    /** Whether the other run has one that got the same for each of the executions. */
    boolean haveSameInputs() {
        return Arrays.stream(sameInput).noneMatch(partner -> partner == Alignment.NONE);
    }

    /** Whether the other run has an execution that got the same. */
    boolean hasSameInput(int execution) {
        return sameInput[execution] != Alignment.NONE || isSame(execution);
    }

    /** Per execution, the one of the other run that did the same, else one that got the same, else none. */
    int[] partners() {
        int[] partners = same.clone();
        BitSet taken = new BitSet();
        Arrays.stream(same).filter(partner -> partner != Alignment.NONE).forEach(taken::set);
        for (int i = 0; i < partners.length; i++) {
            boolean isFree = sameInput[i] != Alignment.NONE && !taken.get(sameInput[i]);
            if (partners[i] == Alignment.NONE && isFree) {
                partners[i] = sameInput[i];
                taken.set(sameInput[i]);
            }
        }
        return partners;
    }
}
