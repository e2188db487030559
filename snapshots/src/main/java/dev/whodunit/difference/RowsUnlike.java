package dev.whodunit.difference;

import java.util.ArrayList;
import java.util.List;

/** Which rows of a list are not as accepted, found by digests alone, so that no row is read. */
public final class RowsUnlike {

    private RowsUnlike() {}

    /**
     * Positions of rows that have no partner among the accepted ones, and of those before which accepted ones are missing; a row that is
     * put in makes no other one unlike.
     *
     * @param accepted digests of the accepted rows
     * @param current digests of the rows
     * @param most how many are told at most
     */
    public static List<Integer> positions(long[] accepted, long[] current, int most) {
        return accepted.length == current.length && unlikeAtPlace(accepted, current) <= most
                ? atPlace(accepted, current)
                : withoutPartner(
                        RowPairs.aligned(accepted, current, Long.MAX_VALUE).partners(), current.length, most);
    }

    private static int unlikeAtPlace(long[] accepted, long[] current) {
        int unlike = 0;
        for (int i = 0; i < current.length; i++) {
            unlike += accepted[i] == current[i] ? 0 : 1;
        }
        return unlike;
    }

    private static List<Integer> atPlace(long[] accepted, long[] current) {
        List<Integer> unlike = new ArrayList<>();
        for (int i = 0; i < current.length; i++) {
            if (accepted[i] != current[i]) {
                unlike.add(i);
            }
        }
        return unlike;
    }

    private static List<Integer> withoutPartner(int[] partners, int length, int most) {
        List<Integer> unlike = new ArrayList<>();
        int next = 0;
        boolean isGap = false;
        for (int i = 0; i <= partners.length && unlike.size() < most; i++) {
            int partner = i < partners.length ? partners[i] : length;
            if (partner == Alignment.NONE) {
                isGap = true;
                continue;
            }
            boolean isGone = isGap && partner == next && next < length;
            for (int j = next; j < (isGone ? next + 1 : partner) && unlike.size() < most; j++) {
                unlike.add(j);
            }
            next = partner + 1;
            isGap = false;
        }
        return unlike;
    }
}
