package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.difference.Alignment.Found;
import java.util.Arrays;
import java.util.Map;

/**
 * Pairs of rows of two lists: of the same key, of the same hash, or at the same place. What is left between two pairs is paired in order
 * if as many are left on both sides. Which list is called the accepted one makes no difference.
 */
final class RowPairs {

    private static final int NONE = Alignment.NONE;

    private final JsonNode before;
    private final JsonNode after;
    private final int[] partners;
    private final int[] partnersOfAfter;
    private final boolean[] moved;
    private String key = "";
    private boolean isBounded;
    private long work;

    private RowPairs(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.size()];
        this.partnersOfAfter = new int[after.size()];
        this.moved = new boolean[before.size()];
        Arrays.fill(partners, NONE);
        Arrays.fill(partnersOfAfter, NONE);
    }

    /** Rows with the same key, wherever they are. */
    static RowPairs byKey(String name, JsonNode before, JsonNode after, long most) {
        RowPairs pairs = new RowPairs(before, after);
        pairs.pairByKey(name, most);
        return pairs;
    }

    /** Rows with the same hash, wherever they are, and what is left between two of them. */
    static RowPairs byHash(long[] were, long[] are, JsonNode before, JsonNode after, long most) {
        RowPairs pairs = new RowPairs(before, after);
        pairs.pairByHash(were, are, most);
        return pairs;
    }

    /** Rows at the same place of lists of one size. */
    static RowPairs byPlace(JsonNode before, JsonNode after) {
        RowPairs pairs = new RowPairs(before, after);
        for (int i = 0; i < before.size(); i++) {
            pairs.pair(i, i);
        }
        return pairs;
    }

    /** Pairs of equal hashes that ascend on both sides, the same ones whichever side comes first. */
    static Found aligned(long[] before, long[] after, long most) {
        if (Arrays.compare(before, after) <= 0) {
            return Alignment.find(before, after, most);
        }
        Found found = Alignment.find(after, before, most);
        int[] partners = new int[before.length];
        Arrays.fill(partners, NONE);
        for (int i = 0; i < after.length; i++) {
            if (found.partners()[i] != NONE) {
                partners[found.partners()[i]] = i;
            }
        }
        return new Found(partners, found.isLongest(), found.work());
    }

    private void pairByKey(String name, long most) {
        key = name;
        Map<JsonNode, Integer> positions = KeyField.positions(name, after).orElseThrow();
        int[] anchors = align(keys(before, name), keys(after, name), most);
        for (int i = 0; i < before.size(); i++) {
            Integer partner = positions.get(before.get(i).get(name));
            if (partner != null) {
                pair(i, partner);
                moved[i] = anchors[i] == NONE;
            }
        }
    }

    private static long[] keys(JsonNode rows, String name) {
        long[] keys = new long[rows.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ContentHash.of(rows.get(i).get(name));
        }
        return keys;
    }

    private void pairByHash(long[] were, long[] are, long most) {
        int[] anchors = align(were, are, most);
        for (int i = 0; i < anchors.length; i++) {
            if (anchors[i] != NONE) {
                pair(i, anchors[i]);
            }
        }
        pairMoved(were, are);
        pairBetween(anchors);
    }

    private int[] align(long[] were, long[] are, long most) {
        Found found = aligned(were, are, most);
        isBounded = !found.isLongest();
        work += found.work() + were.length + are.length;
        return found.partners();
    }

    /** A number means something by its place, and does not move. */
    private void pairMoved(long[] were, long[] are) {
        int[] left = left(partnersOfAfter);
        long[] keys = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            keys[i] = are[left[i]];
        }
        KeyIndex index = new KeyIndex(keys, 0, keys.length);
        for (int i : left(partners)) {
            int found = before.get(i).isNumber() ? NONE : index.take(were[i]);
            if (found != NONE) {
                pair(i, left[found]);
                moved[i] = true;
            }
        }
    }

    private static int[] left(int[] partners) {
        int[] left = new int[partners.length];
        int count = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) {
                left[count++] = i;
            }
        }
        return Arrays.copyOf(left, count);
    }

    /** Between two equal rows: as many that are left on both sides are other values, else some came and some went. */
    private void pairBetween(int[] anchors) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int end = i;
            while (end < before.size() && anchors[end] == NONE) {
                end++;
            }
            int current = end < before.size() ? anchors[end] : after.size();
            pairInOrder(left(partners, i, end), left(partnersOfAfter, j, current));
            i = end + 1;
            j = current + 1;
        }
    }

    private static int[] left(int[] partners, int from, int to) {
        int[] left = left(Arrays.copyOfRange(partners, from, to));
        return Arrays.stream(left).map(i -> i + from).toArray();
    }

    private void pairInOrder(int[] gone, int[] come) {
        for (int i = 0; gone.length == come.length && i < gone.length; i++) {
            pair(gone[i], come[i]);
        }
    }

    private void pair(int i, int j) {
        partners[i] = j;
        partnersOfAfter[j] = i;
    }

    /** Whether all rows of the shorter list have partners. */
    boolean leavesNobody() {
        return pairCount() == Math.min(before.size(), after.size());
    }

    /** How many rows have to be told of, given the hashes of their contents. */
    long cost(long[] were, long[] are) {
        long cost = (long) left(partners).length + left(partnersOfAfter).length + movedCount();
        for (int i = 0; i < partners.length; i++) {
            cost += partners[i] != NONE && were[i] != are[partners[i]] ? 1 : 0;
        }
        return cost;
    }

    /** Position of the partner in the current list, or {@link Alignment#NONE}. */
    int partner(int accepted) {
        return partners[accepted];
    }

    /** Position of the partner in the accepted list, or {@link Alignment#NONE}. */
    int partnerOfCurrent(int current) {
        return partnersOfAfter[current];
    }

    /** Whether a row with a partner is at another place among the others. */
    boolean isMoved(int accepted) {
        return moved[accepted];
    }

    int movedCount() {
        int count = 0;
        for (boolean row : moved) {
            count += row ? 1 : 0;
        }
        return count;
    }

    int pairCount() {
        return partners.length - left(partners).length;
    }

    /** The field that tells rows apart, or {@code ""} if their content does. */
    String key() {
        return key;
    }

    /** Whether there may be better pairs. */
    boolean isBounded() {
        return isBounded;
    }

    long work() {
        return work;
    }
}
