package dev.whodunit.lineage;

import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * What labels stand for: a graph of sources, of values computed from two others, and of values that are there because of a
 * decision. It only grows, and what a label stands for has smaller numbers than the label. Label 0 is a value computed from
 * nothing that is followed. Safe for use by several threads.
 */
final class Provenance {

    private static final byte SOURCE = Kind.SOURCE.code();
    private static final byte JOIN = Kind.JOIN.code();
    private static final byte DECIDED = Kind.DECIDED.code();
    private static final byte ASSUMED = Kind.ASSUMED.code();
    private static final byte PASSED = Kind.PASSED.code();
    private static final byte COARSE = Kind.COARSE.code();

    private static final int LOOKED_BACK = 4;
    private static final int MOST_PLACES = 10_000;

    private final List<Source> sources = new ArrayList<>();
    private final Map<Source, Integer> labels = new HashMap<>();
    private final IntSupplier maker;
    private final int limit;
    private final Map<Integer, Integer> coarse = new HashMap<>();
    private byte[] kinds = new byte[1024];
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private int[] makers = new int[1024];
    private int[] table = new int[4096];
    private final BitSet computed = new BitSet();
    private final LiveObjects<Boolean> kept = new LiveObjects<>();
    private int latePlaces;
    private int size = 1;

    /**
     * @param maker tells the number of the function that runs on the current thread, which makes the labels
     * @param limit from how many labels on what a function makes is not told apart any more
     */
    Provenance(IntSupplier maker, int limit) {
        this.maker = maker;
        this.limit = limit;
    }

    /** The number of the function that makes labels on the current thread. */
    int maker() {
        return maker.getAsInt();
    }

    /** An object is in some bag, with a label. */
    void keep(Object object) {
        kept.computeIfAbsent(object, () -> true);
    }

    /** Whether an object is in any bag. */
    boolean isKept(Object object) {
        return kept.get(object) != null;
    }

    /** The label of what comes from outside. */
    synchronized int source(Source source) {
        Integer known = labels.get(source);
        if (known == null && size >= limit) {
            readLate(source.origin());
            return coarse(maker.getAsInt());
        }
        return known == null ? newSource(source) : known;
    }

    private int newSource(Source source) {
        sources.add(source);
        int label = add(SOURCE, sources.size() - 1, 0, maker.getAsInt());
        labels.put(source, label);
        return label;
    }

    /** Beyond the limit places are still known by name, so that who asks for one is told that anything may be from it. */
    private void readLate(String place) {
        Source anywhere = new Source(place, "*");
        if (latePlaces < MOST_PLACES && !labels.containsKey(anywhere)) {
            newSource(anywhere);
            latePlaces++;
        }
    }

    /** The label of a value that was computed from two. */
    synchronized int join(int label, int other) {
        if (label == other || other == 0) {
            return label;
        }
        if (label == 0) {
            return other;
        }
        int plain = plain(label);
        if (kinds[plain] == SOURCE && plain == plain(other)) {
            return decidedToo(label, other);
        }
        int low = Math.min(label, other);
        int high = Math.max(label, other);
        int by = maker.getAsInt();
        return makers[high] == by && includes(high, low, by, false, LOOKED_BACK) ? high : combined(JOIN, low, high, by);
    }

    /** The label of something in a value on which decisions were made: that it is this value decided on what is in it, too. */
    synchronized int decidedToo(int label, int value) {
        if (kinds[value] == DECIDED) {
            return under(decidedToo(label, first[value]), second[value]);
        }
        return kinds[value] == PASSED ? decidedToo(label, first[value]) : label;
    }

    /** The label of a value that is there, or is this one, because of a decision. */
    synchronized int under(int label, int decision) {
        if (decision == 0 || decision == label || (kinds[label] == DECIDED && second[label] == decision)) {
            return label;
        }
        int by = maker.getAsInt();
        return includes(label, decision, by, true, LOOKED_BACK) ? label : combined(DECIDED, label, decision, by);
    }

    /**
     * Whether nothing is said by joining a part, or by deciding on it, that the label does not say already. Ways count on which only
     * the function that asks and the one that made the part have made labels: who leaves out what some function has made then loses
     * the part either way. Looks a few steps back, and at no label that is older than the part.
     */
    private boolean includes(int label, int part, int by, boolean withDecisions, int steps) {
        if (label == part) {
            return true;
        }
        boolean isOfOther = makers[label] != by && (makers[label] != makers[part] || kinds[part] == SOURCE);
        byte kind = kinds[label];
        if (label < part || steps == 0 || isOfOther || (kind != JOIN && kind != DECIDED && kind != PASSED)) {
            return false;
        }
        boolean isSecondOpen = kind == JOIN || (kind == DECIDED && withDecisions);
        return (isSecondOpen && includes(second[label], part, by, withDecisions, steps - 1))
                || includes(first[label], part, by, withDecisions, steps - 1);
    }

    /** The label of a value of which nobody has said that it comes from what the label stands for. */
    synchronized int assumed(int label) {
        return label == 0 || kinds[label] == ASSUMED ? label : combined(ASSUMED, label, 0, maker.getAsInt());
    }

    /** The label of a value that the function that runs hands on as it got it. */
    synchronized int passed(int label) {
        boolean isOwn = kinds[label] != SOURCE && makers[label] == maker.getAsInt();
        return label == 0 || isOwn ? label : combined(PASSED, label, 0, maker.getAsInt());
    }

    private int combined(byte kind, int one, int other, int by) {
        int slot = slot(kind, one, other, by);
        if (table[slot] == 0 && size >= limit) {
            return coarse(by);
        }
        if (table[slot] == 0) {
            table[slot] = add(kind, one, other, by);
            int label = table[slot];
            if (4L * size > 3L * table.length) {
                rehash();
            }
            return label;
        }
        return table[slot];
    }

    /** Beyond the limit there is one label for all that a function makes. */
    private int coarse(int by) {
        return coarse.computeIfAbsent(by, unseen -> add(COARSE, 0, 0, by));
    }

    /** From how many labels on values were not told apart, empty if there were not so many. */
    synchronized OptionalInt coarseSince() {
        return coarse.isEmpty() ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** The place in the table of a label, or where it belongs: open addressing, since there are millions. */
    private int slot(byte kind, int one, int other, int by) {
        int hash = ((one * 31 + other) * 31 + by) * 31 + kind;
        hash *= 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
        while (table[slot] != 0 && !isAt(table[slot], kind, one, other, by)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isAt(int label, byte kind, int one, int other, int by) {
        return first[label] == one && second[label] == other && makers[label] == by && kinds[label] == kind;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int label = 1; label < size; label++) {
            if (kinds[label] != SOURCE) {
                table[slot(kinds[label], first[label], second[label], makers[label])] = label;
            }
        }
    }

    private int add(byte kind, int one, int other, int by) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            makers = Arrays.copyOf(makers, 2 * size);
        }
        kinds[size] = kind;
        first[size] = one;
        second[size] = other;
        makers[size] = by;
        computed.set(
                size, kind == SOURCE || kind == COARSE || computed.get(one) || (kind == JOIN && computed.get(other)));
        return size++;
    }

    /** Whether a value was computed from something, and not only decided on. */
    synchronized boolean isComputed(int label) {
        return computed.get(label);
    }

    /** Whether a label only says that a decision was made. */
    synchronized boolean isDecision(int label, int decision) {
        return kinds[label] == DECIDED && first[label] == 0 && second[label] == decision;
    }

    /** The label of what a value is from, whatever was decided on it and whoever handed it on. */
    synchronized int plain(int label) {
        int plain = label;
        while (kinds[plain] == DECIDED || kinds[plain] == PASSED) {
            plain = first[plain];
        }
        return plain;
    }

    /** The source of a value that was read and is as it was read. */
    synchronized Optional<Source> asRead(int label) {
        int plain = plain(label);
        return kinds[plain] == SOURCE ? Optional.of(sources.get(first[plain])) : Optional.empty();
    }

    /** All labels made until now, for those who ask when the run is over. */
    synchronized DerivationGraph graph() {
        List<Origin> origins = sources.stream().map(Source::asOrigin).toList();
        return new DerivationGraph(
                Arrays.copyOf(kinds, size),
                Arrays.copyOf(first, size),
                Arrays.copyOf(second, size),
                Arrays.copyOf(makers, size),
                origins);
    }

    /**
     * All that a label stands for.
     *
     * @param withDecisions whether what decisions were made on counts, too
     * @param withAssumed whether what is only assumed counts, too
     */
    synchronized Set<Source> sources(int label, boolean withDecisions, boolean withAssumed) {
        Set<Source> found = new LinkedHashSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(label));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (next == 0 || seen.get(next)) {
                continue;
            }
            seen.set(next);
            if (kinds[next] == SOURCE) {
                found.add(sources.get(first[next]));
            } else if (kinds[next] == COARSE) {
                if (withAssumed) {
                    found.addAll(sources);
                }
            } else if (kinds[next] != ASSUMED || withAssumed) {
                open.push(first[next]);
                if (kinds[next] == JOIN || withDecisions) {
                    open.push(second[next]);
                }
            }
        }
        return found;
    }
}
