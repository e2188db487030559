package dev.whodunit.provenance;

import java.util.Comparator;
import java.util.List;

/** Pieces of one text, by where they begin. */
final class Pieces {

    private final List<Characters> all;
    private final int[] ends;

    /** @param pieces of which characters are meant */
    Pieces(List<Characters> pieces) {
        this.all =
                pieces.stream().sorted(Comparator.comparing(Characters::from)).toList();
        this.ends = new int[all.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.max(i == 0 ? 0 : ends[i - 1], all.get(i).to());
        }
    }

    /** Whether one of them begins before other characters end, and ends after they begin. */
    boolean overlap(Characters other) {
        return other.from() < endOfThoseBefore(other.to());
    }

    /** Whether one of them begins no later than other characters, and ends no earlier. */
    boolean contain(Characters other) {
        return other.to() <= endOfThoseBefore(other.from() + 1);
    }

    /** Where the last one ends of those that begin before a character. */
    private int endOfThoseBefore(int character) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from() < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? ends[low - 1] : 0;
    }
}
