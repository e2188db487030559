package dev.whodunit.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** An immutable set of small numbers, each standing for a source of values. */
final class SourceSet {

    static final SourceSet EMPTY = new SourceSet(new long[0]);

    private final long[] words;

    private SourceSet(long[] words) {
        this.words = words;
    }

    static SourceSet of(int number) {
        long[] words = new long[number / Long.SIZE + 1];
        words[number / Long.SIZE] = 1L << number % Long.SIZE;
        return new SourceSet(words);
    }

    /** The union; one of the two operands itself where that holds the other, which ends every fixed point early. */
    SourceSet with(SourceSet other) {
        if (holds(other)) {
            return this;
        }
        if (other.holds(this)) {
            return other;
        }
        long[] union = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int i = 0; i < other.words.length; i++) {
            union[i] |= other.words[i];
        }
        return new SourceSet(union);
    }

    boolean holds(SourceSet other) {
        for (int i = 0; i < other.words.length; i++) {
            long mine = i < words.length ? words[i] : 0;
            if ((other.words[i] & ~mine) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The numbers, ascending. */
    IntStream numbers() {
        return BitSet.valueOf(words).stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceSet set && holds(set) && set.holds(this);
    }

    @Override
    public int hashCode() {
        return numbers().sum();
    }
}
