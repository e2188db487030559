package dev.whodunit.lineage;

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
import java.util.Set;

/**
 * What labels stand for: a graph of sources, of values computed from two others, and of values that are there because of a
 * decision. It only grows. Label 0 is a value computed from nothing that is followed. Safe for use by several threads.
 */
final class Provenance {

    private static final byte SOURCE = 1;
    private static final byte JOIN = 2;
    private static final byte DECIDED = 3;
    private static final byte ASSUMED = 4;

    private final List<Source> sources = new ArrayList<>();
    private final Map<Source, Integer> labels = new HashMap<>();
    private final Map<Long, Integer> joins = new HashMap<>();
    private final Map<Long, Integer> decided = new HashMap<>();
    private final Map<Long, Integer> assumed = new HashMap<>();
    private byte[] kinds = new byte[1024];
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private final BitSet computed = new BitSet();
    private int size = 1;

    /** The label of what comes from outside. */
    synchronized int source(Source source) {
        Integer known = labels.get(source);
        if (known == null) {
            sources.add(source);
            known = add(SOURCE, sources.size() - 1, 0);
            labels.put(source, known);
        }
        return known;
    }

    /** The label of a value that was computed from two. */
    synchronized int join(int label, int other) {
        if (label == other || other == 0) {
            return label;
        }
        if (label == 0) {
            return other;
        }
        int low = Math.min(label, other);
        int high = Math.max(label, other);
        boolean isInside = kinds[high] == JOIN && (first[high] == low || second[high] == low);
        return isInside ? high : combined(joins, JOIN, low, high);
    }

    /** The label of a value that is there, or is this one, because of a decision. */
    synchronized int under(int label, int decision) {
        if (decision == 0 || decision == label || (kinds[label] == DECIDED && second[label] == decision)) {
            return label;
        }
        return combined(decided, DECIDED, label, decision);
    }

    /** The label of a value of which nobody has said that it comes from what the label stands for. */
    synchronized int assumed(int label) {
        return label == 0 || kinds[label] == ASSUMED ? label : combined(assumed, ASSUMED, label, 0);
    }

    private int combined(Map<Long, Integer> known, byte kind, int one, int other) {
        long pair = ((long) one << 32) | other;
        Integer label = known.get(pair);
        if (label == null) {
            label = add(kind, one, other);
            known.put(pair, label);
        }
        return label;
    }

    private int add(byte kind, int one, int other) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
        }
        kinds[size] = kind;
        first[size] = one;
        second[size] = other;
        computed.set(size, kind == SOURCE || computed.get(one) || (kind == JOIN && computed.get(other)));
        return size++;
    }

    /** Whether a value was computed from something, and not only decided on. */
    synchronized boolean isComputed(int label) {
        return computed.get(label);
    }

    /** The source of a value that was read and is as it was read. */
    synchronized Optional<Source> asRead(int label) {
        int plain = label;
        while (kinds[plain] == DECIDED) {
            plain = first[plain];
        }
        return kinds[plain] == SOURCE ? Optional.of(sources.get(first[plain])) : Optional.empty();
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
