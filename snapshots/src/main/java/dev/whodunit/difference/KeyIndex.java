package dev.whodunit.difference;

import java.util.Arrays;

/** Where each key occurs in an array; hands out every position once, the smallest first. */
public final class KeyIndex {

    private static final int NONE = -1;

    private final long[] keys;
    private final int[] heads;
    private final int[] next;
    private final int from;

    /** Indexes {@code keys[from]} to {@code keys[to - 1]}. */
    public KeyIndex(long[] keys, int from, int to) {
        this.keys = keys;
        this.from = from;
        this.next = new int[to - from];
        this.heads = new int[Integer.highestOneBit(Math.max(2, to - from)) * 4];
        Arrays.fill(heads, NONE);
        for (int i = to - 1; i >= from; i--) {
            int bucket = bucket(keys[i]);
            next[i - from] = heads[bucket];
            heads[bucket] = i;
        }
    }

    /** The first position of {@code key} that was not handed out yet, or {@code -1}. */
    public int take(long key) {
        int bucket = bucket(key);
        int before = NONE;
        for (int i = heads[bucket]; i != NONE; i = next[i - from]) {
            if (keys[i] == key) {
                if (before == NONE) {
                    heads[bucket] = next[i - from];
                } else {
                    next[before - from] = next[i - from];
                }
                return i;
            }
            before = i;
        }
        return NONE;
    }

    private int bucket(long key) {
        return (int) (ContentHash.mix(key) & (heads.length - 1));
    }
}
