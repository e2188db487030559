package dev.whodunit.lineage;

/** Remembers which labels a thread has combined last, so that it need not ask what all threads share. */
final class LabelMemo {

    private static final int SIZE = 1024;

    private final Provenance provenance;
    private final long[] pairs = new long[2 * SIZE];
    private final int[] labels = new int[2 * SIZE];
    private final int[] makers = new int[2 * SIZE];

    LabelMemo(Provenance provenance) {
        this.provenance = provenance;
    }

    /** The label of a value that was computed from two. */
    int join(int label, int other) {
        if (label == other || other == 0) {
            return label;
        }
        if (label == 0) {
            return other;
        }
        long pair = ((long) label << 32) | other;
        int slot = slot(pair);
        int maker = provenance.maker();
        if (pairs[slot] != pair || makers[slot] != maker) {
            labels[slot] = provenance.join(label, other);
            pairs[slot] = pair;
            makers[slot] = maker;
        }
        return labels[slot];
    }

    /** The label of a value that is there because of a decision. */
    int under(int label, int decision) {
        if (decision == 0 || decision == label) {
            return label;
        }
        long pair = ((long) label << 32) | decision;
        int slot = SIZE + slot(pair);
        int maker = provenance.maker();
        if (pairs[slot] != pair || makers[slot] != maker) {
            labels[slot] = provenance.under(label, decision);
            pairs[slot] = pair;
            makers[slot] = maker;
        }
        return labels[slot];
    }

    private static int slot(long pair) {
        return (int) ((pair * 0x9E3779B97F4A7C15L) >>> 54);
    }
}
