package dev.whodunit.lineage;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels of the fields of one object, or of the elements of one array, and what else was decided on all of them. There may be
 * millions of these, so they are kept as columns. Safe for use by several threads.
 */
final class Parts {

    private static final int[] NONE = {};

    private final boolean isOfArray;
    private int[] fields = NONE;
    private int[] labels = NONE;
    private int size;
    private int decisions;
    private @Nullable Parts container;
    private @Nullable Set<BagSum> holders;

    Parts(boolean isOfArray) {
        this.isOfArray = isOfArray;
    }

    /** The label of a part, 0 if none is known. */
    synchronized int label(int part) {
        int place = place(part);
        return place < size ? labels[place] : 0;
    }

    /** Gives a part a label; tells whether it had another one, or none. */
    synchronized boolean put(int part, int label) {
        int place = place(part);
        boolean isNew = place >= size || labels[place] != label;
        if (place >= size) {
            growTo(place + 1);
            if (!isOfArray) {
                fields[place] = part;
            }
        }
        labels[place] = label;
        return isNew;
    }

    /** Where the label of a part is, or belongs: elements have the place after that of their array itself. */
    private int place(int part) {
        if (isOfArray) {
            return part - LabelRun.ITSELF;
        }
        int place = 0;
        while (place < size && fields[place] != part) {
            place++;
        }
        return place;
    }

    private void growTo(int needed) {
        if (needed > labels.length) {
            int room = Math.max(needed, labels.length == 0 ? 2 : labels.length + (labels.length >> 1) + 1);
            labels = Arrays.copyOf(labels, room);
            fields = isOfArray ? NONE : Arrays.copyOf(fields, room);
        }
        size = needed;
    }

    /** Whether a label of some part is known. */
    synchronized boolean areKnown() {
        return size > 0;
    }

    /** The labels of all parts. */
    synchronized int[] labels() {
        return Arrays.copyOf(labels, size);
    }

    /** The label of what was decided on all parts. */
    synchronized int decisions() {
        return decisions;
    }

    synchronized void decide(int label) {
        decisions = label;
    }

    /** The parts of the array that it was taken from, null if it was taken from none. */
    synchronized @Nullable Parts container() {
        return container;
    }

    synchronized void isTakenFrom(Parts array) {
        container = array;
    }

    /** Those that hear when a part gets another label, null if nobody has asked. */
    @Nullable
    Set<BagSum> holders() {
        return holders;
    }

    void tell(@Nullable Set<BagSum> holding) {
        holders = holding;
    }
}
