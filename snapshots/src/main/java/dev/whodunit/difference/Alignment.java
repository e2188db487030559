package dev.whodunit.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds a longest common subsequence of two sequences of keys, so that what was inserted or removed shifts nothing else.
 *
 * <p>Myers' greedy algorithm as long as the sequences differ little, which is what runs of one test do. Where they
 * differ much it would be quadratic; then equal keys are paired by occurrence, and the longest run of pairs in
 * ascending order is kept: n log n, and rarely shorter.
 */
public final class Alignment {

    /** No partner. */
    public static final int NONE = -1;

    private static final int MAX_EDITS = 1_000;
    private static final int WORK_PER_KEY = 16;

    private final long[] accepted;
    private final long[] current;
    private final int from;
    private final int acceptedTo;
    private final int currentTo;
    private final int[] partners;
    private long work;

    private Alignment(long[] accepted, long[] current) {
        this.accepted = accepted;
        this.current = current;
        this.partners = new int[accepted.length];
        Arrays.fill(partners, NONE);
        int start = 0;
        int acceptedEnd = accepted.length;
        int currentEnd = current.length;
        while (start < acceptedEnd && start < currentEnd && accepted[start] == current[start]) {
            partners[start] = start;
            start++;
        }
        while (acceptedEnd > start && currentEnd > start && accepted[acceptedEnd - 1] == current[currentEnd - 1]) {
            partners[--acceptedEnd] = --currentEnd;
        }
        this.from = start;
        this.acceptedTo = acceptedEnd;
        this.currentTo = currentEnd;
    }

    /** What was found. */
    static final class Found {

        private final int[] partners;
        private final boolean isLongest;
        private final long work;

        Found(int[] partners, boolean isLongest, long work) {
            this.partners = partners;
            this.isLongest = isLongest;
            this.work = work;
        }

        /** For every accepted position the current position of its partner, or {@link #NONE}; they ascend. */
        int[] partners() {
            return partners;
        }

        /** Whether there are surely no more pairs than these. */
        boolean isLongest() {
            return isLongest;
        }

        /** How much was done for it. */
        long work() {
            return work;
        }
    }

    /** For every accepted position the current position of its partner, or {@link #NONE}; partners ascend. */
    public static int[] partners(long[] accepted, long[] current) {
        return find(accepted, current, Long.MAX_VALUE).partners();
    }

    /** @param most how much may be done before it is enough to pair by occurrence */
    static Found find(long[] accepted, long[] current, long most) {
        Alignment alignment = new Alignment(accepted, current);
        boolean bothLeft = alignment.from < alignment.acceptedTo && alignment.from < alignment.currentTo;
        boolean isLongest = true;
        if (bothLeft && !alignment.byEdits(most)) {
            alignment.byOccurrence();
            isLongest = areUnique(accepted, alignment.from, alignment.acceptedTo)
                    && areUnique(current, alignment.from, alignment.currentTo);
        }
        return new Found(alignment.partners, isLongest, alignment.work);
    }

    private static boolean areUnique(long[] keys, int from, int to) {
        return Arrays.stream(keys, from, to).distinct().count() == to - from;
    }

    private boolean byEdits(long mostWork) {
        int n = acceptedTo - from;
        int m = currentTo - from;
        int limit = Math.min(n + m, MAX_EDITS);
        long most = Math.min(mostWork, (long) WORK_PER_KEY * (n + m) + (long) MAX_EDITS * MAX_EDITS);
        int[] furthest = new int[2 * limit + 3];
        int zero = limit + 1;
        List<int[]> rounds = new ArrayList<>();
        for (int edits = 0; edits <= limit && work < most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && furthest[zero + k - 1] < furthest[zero + k + 1]);
                int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
                int start = x;
                while (x < n && x - k < m && accepted[from + x] == current[from + x - k]) {
                    x++;
                }
                work += x - start + 1;
                furthest[zero + k] = x;
                if (x >= n && x - k >= m) {
                    trace(rounds, edits, n, m);
                    return true;
                }
            }
            rounds.add(Arrays.copyOfRange(furthest, zero - edits, zero + edits + 1));
        }
        return false;
    }

    /** Walks the rounds backwards; in round {@code r}, diagonal {@code k} is at {@code k + r}. */
    private void trace(List<int[]> rounds, int edits, int n, int m) {
        int x = n;
        int y = m;
        for (int round = edits; round >= 0; round--) {
            int previousX = 0;
            int previousY = 0;
            if (round > 0) {
                int[] before = rounds.get(round - 1);
                int k = x - y;
                int left = k - 1 + round - 1;
                boolean down = k == -round || (k != round && before[left] < before[left + 2]);
                int previousK = down ? k + 1 : k - 1;
                previousX = before[previousK + round - 1];
                previousY = previousX - previousK;
            }
            while (x > previousX && y > previousY) {
                partners[from + --x] = from + --y;
            }
            x = previousX;
            y = previousY;
        }
    }

    private void byOccurrence() {
        KeyIndex index = new KeyIndex(current, from, currentTo);
        int n = acceptedTo - from;
        int[] candidate = new int[n];
        for (int i = 0; i < n; i++) {
            candidate[i] = index.take(accepted[from + i]);
        }
        int[] tails = new int[n];
        int[] before = new int[n];
        int length = 0;
        for (int i = 0; i < n; i++) {
            if (candidate[i] != NONE) {
                int at = lowerBound(tails, length, candidate, candidate[i]);
                before[i] = at == 0 ? NONE : tails[at - 1];
                tails[at] = i;
                length = Math.max(length, at + 1);
            }
        }
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = before[i]) {
            partners[from + i] = candidate[i];
        }
    }

    private static int lowerBound(int[] tails, int length, int[] candidate, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candidate[tails[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
