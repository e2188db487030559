package dev.whodunit.difference;

import java.util.Arrays;

/**
 * Rows of two lists that are not the same, by their digests, each with some of the rows after it that are the same: what is told apart by
 * those stays so where only these rows are compared.
 */
final class UnlikeRows {

    /** So many of each list that are unlike are read at most. */
    static final int MOST = 5_000;

    /** And so many with those that are the same. */
    private static final int MOST_READ = 3 * MOST;

    private final long[] were;
    private final long[] are;
    private final boolean[] isMoved;
    private final boolean[] isMovedNow;
    private final int[] before;
    private final int[] after;
    private int beforeCount;
    private int afterCount;
    private int unlikeBefore;
    private int unlikeAfter;
    private int alikeRead;
    private int unlike;
    private int moved;
    private long unreadBefore;
    private long unreadAfter;
    private boolean isPossible = true;

    private UnlikeRows(long[] were, long[] are) {
        this.were = were;
        this.are = are;
        this.isMoved = new boolean[were.length];
        this.isMovedNow = new boolean[are.length];
        this.before = new int[Math.min(were.length, MOST_READ)];
        this.after = new int[Math.min(are.length, MOST_READ)];
    }

    /** Rows at the same place of lists of one length. */
    static UnlikeRows byPlace(long[] were, long[] are) {
        UnlikeRows rows = new UnlikeRows(were, are);
        rows.isPossible = were.length == are.length;
        if (rows.isPossible) {
            int[] partners = new int[were.length];
            for (int i = 0; i < were.length; i++) {
                partners[i] = were[i] == are[i] ? i : Alignment.NONE;
            }
            rows.addBetween(partners);
        }
        return rows;
    }

    /** What is left between the rows that are the same and in the same order; without those that are elsewhere, where these are many. */
    static UnlikeRows byContent(long[] were, long[] are) {
        int[] partners = RowPairs.aligned(were, are, Long.MAX_VALUE).partners();
        UnlikeRows all = new UnlikeRows(were, are);
        all.addBetween(partners);
        if (all.isFew()) {
            return all;
        }
        UnlikeRows rest = new UnlikeRows(were, are);
        rest.findMoved(partners);
        rest.addBetween(partners);
        return rest;
    }

    private void findMoved(int[] partners) {
        boolean[] isPaired = new boolean[are.length];
        for (int partner : partners) {
            if (partner != Alignment.NONE) {
                isPaired[partner] = true;
            }
        }
        int[] positions = new int[are.length];
        long[] left = new long[are.length];
        int count = 0;
        for (int j = 0; j < are.length; j++) {
            if (!isPaired[j]) {
                positions[count] = j;
                left[count++] = are[j];
            }
        }
        KeyIndex index = new KeyIndex(left, 0, count);
        for (int i = 0; i < were.length; i++) {
            int found = partners[i] == Alignment.NONE ? index.take(were[i]) : Alignment.NONE;
            if (found != Alignment.NONE) {
                isMoved[i] = true;
                isMovedNow[positions[found]] = true;
                moved++;
            }
        }
    }

    private void addBetween(int[] partners) {
        int j = 0;
        for (int i = 0; i <= were.length; i++) {
            int end = i;
            while (end < were.length && partners[end] == Alignment.NONE) {
                end++;
            }
            int current = end < were.length ? partners[end] : are.length;
            if (end > i || current > j) {
                int read = beforeCount + afterCount;
                addUnlike(i, end, j, current);
                // more than may have changed places with each other
                addAlike(partners, end, read == beforeCount + afterCount ? 0 : 1 + Math.max(end - i, current - j));
            }
            i = end;
            j = current + 1;
        }
    }

    private void addUnlike(int from, int to, int fromNow, int toNow) {
        for (int i = from; i < to; i++) {
            if (!isMoved[i] && unlikeBefore < MOST && beforeCount < before.length) {
                unlikeBefore++;
                before[beforeCount++] = i;
            } else if (!isMoved[i]) {
                unreadBefore++;
            }
        }
        for (int j = fromNow; j < toNow; j++) {
            if (!isMovedNow[j] && unlikeAfter < MOST && afterCount < after.length) {
                unlikeAfter++;
                after[afterCount++] = j;
            } else if (!isMovedNow[j]) {
                unreadAfter++;
            }
        }
        unlike += to - from;
    }

    private void addAlike(int[] partners, int from, int most) {
        for (int i = from; i < Math.min(from + most, partners.length); i++) {
            boolean hasRoom =
                    beforeCount - unlikeBefore < MOST_READ - MOST && afterCount - unlikeAfter < MOST_READ - MOST;
            if (!hasRoom || partners[i] != partners[from] + i - from || partners[i] == Alignment.NONE) {
                return;
            }
            before[beforeCount++] = i;
            after[afterCount++] = partners[i];
            alikeRead++;
        }
    }

    /** Whether the lists can be compared in this way. */
    boolean isPossible() {
        return isPossible;
    }

    /** Whether all of them are read. */
    boolean isFew() {
        return isPossible && unread() == 0;
    }

    /** How many rows are at other places and not read, because too many are unlike. */
    int moved() {
        return moved;
    }

    /** Positions of those to read in the accepted list, in ascending order. */
    int[] before() {
        return Arrays.copyOf(before, beforeCount);
    }

    /** Positions of those to read in the current list. */
    int[] after() {
        return Arrays.copyOf(after, afterCount);
    }

    /** How many rows are unlike, beyond those that are read. */
    long unread() {
        return Math.max(unreadBefore, unreadAfter);
    }

    /** How many pairs of rows are the same, at the same place among the others. */
    int alike() {
        return were.length - unlike;
    }

    /** How many of them are not read. */
    int alikeUnread() {
        return alike() - alikeRead;
    }
}
