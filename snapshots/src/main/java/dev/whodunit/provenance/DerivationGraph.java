package dev.whodunit.provenance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the values of a run were made out of others, in columns. A value is known by its label, a number; what it was made of has
 * smaller ones. Label 0 stands for what comes from nothing that is followed, such as a constant. Immutable.
 */
public final class DerivationGraph {

    /** How a label came to be. */
    public enum Kind {
        /** It is unused. */
        NOTHING,
        /** It was read from outside of the pipeline; the first operand is the number of its origin. */
        SOURCE,
        /** It was computed from both operands. */
        JOIN,
        /** It is the first operand, and is there because of a decision on the second. */
        DECIDED,
        /** A library may have computed it from the first operand. */
        ASSUMED,
        /** A function has handed the first operand on as it was. */
        PASSED,
        /**
         * There were too many values to tell apart. It stands for all that its function made from then on, which may be made of any
         * value, made before or later, and of what was read later.
         */
        COARSE;

        /** The number that stands for it in columns. */
        public byte code() {
            return (byte) List.of(values()).indexOf(this);
        }
    }

    /** Nothing was followed. */
    public static final DerivationGraph EMPTY =
            new DerivationGraph(new byte[1], new int[1], new int[1], new int[1], List.of());

    private static final Kind[] KINDS = Kind.values();

    private final byte[] kinds;
    private final int[] first;
    private final int[] second;
    private final int[] makers;
    private final List<Origin> origins;
    private final BitSet coarse = new BitSet();

    /**
     * @param kinds per label, the code of its {@link Kind}
     * @param first per label, its first operand
     * @param second per label, its second operand, 0 if it has none
     * @param makers per label, the number of the function that made it
     * @param origins what sources stand for
     * @throws IllegalArgumentException if the columns differ in length, or a label is made of a later one
     */
    public DerivationGraph(byte[] kinds, int[] first, int[] second, int[] makers, List<Origin> origins) {
        if (first.length != kinds.length || second.length != kinds.length || makers.length != kinds.length) {
            throw new IllegalArgumentException("the columns of a graph have one length, but these have " + kinds.length
                    + ", " + first.length + ", " + second.length + " and " + makers.length);
        }
        this.kinds = kinds;
        this.first = first;
        this.second = second;
        this.makers = makers;
        this.origins = List.copyOf(origins);
        for (int label = 1; label < kinds.length; label++) {
            boolean isKnown =
                    kinds[label] >= 0 && kinds[label] < KINDS.length && first[label] >= 0 && second[label] >= 0;
            boolean isSource = isKnown && kind(label) == Kind.SOURCE;
            if (!isKnown
                    || (isSource && first[label] >= origins.size())
                    || (!isSource && (first[label] >= label || second[label] >= label))) {
                throw new IllegalArgumentException("label " + label + " is made of what is not there");
            }
            if (kind(label) == Kind.COARSE) {
                coarse.set(label);
            }
        }
    }

    /** Number of labels, label 0 included. */
    public int size() {
        return kinds.length;
    }

    /** How a label came to be. */
    public Kind kind(int label) {
        return KINDS[kinds[label]];
    }

    /** What it was made of; of a source, the number of its origin. */
    public int first(int label) {
        return first[label];
    }

    /** The second that it was made of, 0 if there is none. */
    public int second(int label) {
        return second[label];
    }

    /** The number of the function that made it. */
    public int maker(int label) {
        return makers[label];
    }

    /** The labels that stand for values that are not told apart. */
    BitSet coarse() {
        return coarse;
    }

    /** The same with other texts of what was read. */
    DerivationGraph withTexts(UnaryOperator<String> change) {
        List<Origin> changed = origins.stream()
                .map(origin -> new Origin(
                        change.apply(origin.place()), change.apply(origin.position()), change.apply(origin.text())))
                .toList();
        return new DerivationGraph(kinds, first, second, makers, changed);
    }

    /** What sources stand for. */
    public List<Origin> origins() {
        return origins;
    }

    /** What a source stands for. */
    public Origin origin(int source) {
        return origins.get(first[source]);
    }

    /** The value itself of one that is there because of decisions; the label itself if nothing else is known of the value. */
    public int value(int label) {
        int value = label;
        while (kind(value) == Kind.DECIDED && first[value] != 0) {
            value = first[value];
        }
        return value;
    }

    /** The sources of which some labels are the value as functions have handed it on; those left out that are among them. */
    BitSet handedOn(BitSet labels) {
        BitSet handedOn = new BitSet();
        labels.stream().forEach(label -> {
            int value = label;
            while (kind(value) == Kind.PASSED || kind(value) == Kind.DECIDED) {
                value = first[value];
            }
            if (kind(value) == Kind.SOURCE && !labels.get(value)) {
                handedOn.set(value);
            }
        });
        return handedOn;
    }

    /** The values themselves of some labels, 0 left out. */
    BitSet values(BitSet labels) {
        BitSet values = new BitSet();
        labels.stream().map(this::value).forEach(values::set);
        values.clear(0);
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DerivationGraph that
                && Arrays.equals(kinds, that.kinds)
                && Arrays.equals(first, that.first)
                && Arrays.equals(second, that.second)
                && Arrays.equals(makers, that.makers)
                && origins.equals(that.origins);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first) * 31 + Arrays.hashCode(second);
    }

    @Override
    public String toString() {
        return "DerivationGraph[" + (size() - 1) + " labels, " + origins.size() + " origins]";
    }
}
