package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which labels lead to a value, or which ones a value leads to, and along which edges at best. Each label is looked at once: what
 * a label is made of has smaller numbers. Where values are not told apart, any value may lead to any other; whether a label is
 * reached without that is known of each.
 */
public final class Ways {

    private final DerivationGraph graph;
    private final Reached knownData;
    private final Reached data;
    private final Reached knownDecisions;
    private final Reached all;

    /**
     * What is reached along some edges.
     *
     * @param told on ways on which values are told apart; these ways may end at a coarse label
     * @param all on any way
     */
    private record Reached(BitSet told, BitSet all) {}

    /** @param walk gives what is reached where what is assumed counts or not, and where decisions do or not */
    private Ways(DerivationGraph graph, BiFunction<Boolean, Boolean, Reached> walk) {
        this.graph = graph;
        this.knownData = walk.apply(false, false);
        this.data = walk.apply(true, false);
        this.knownDecisions = walk.apply(false, true);
        this.all = walk.apply(true, true);
    }

    /** The labels that these ones were made of, themselves included, on ways that lead through labels that may be passed. */
    static Ways back(DerivationGraph graph, BitSet labels, IntPredicate mayPass) {
        BitSet passable = graph.coarse().isEmpty() ? new BitSet() : passable(graph, mayPass);
        return new Ways(graph, (assumed, decisions) -> {
            BitSet told = back(graph, labels, mayPass, assumed, decisions);
            return new Reached(told, told.intersects(graph.coarse()) ? passable : told);
        });
    }

    private static BitSet back(
            DerivationGraph graph, BitSet labels, IntPredicate mayPass, boolean assumed, boolean decisions) {
        BitSet found = (BitSet) labels.clone();
        found.clear(0);
        for (int label = found.length() - 1; label > 0; label = found.previousSetBit(label - 1)) {
            Kind kind = graph.kind(label);
            if (!mayPass.test(label)) {
                found.clear(label);
            } else if (kind != Kind.SOURCE && kind != Kind.COARSE && (kind != Kind.ASSUMED || assumed)) {
                found.set(graph.first(label));
                if (kind == Kind.JOIN || (kind == Kind.DECIDED && decisions)) {
                    found.set(graph.second(label));
                }
            }
        }
        found.clear(0);
        return found;
    }

    private static BitSet passable(DerivationGraph graph, IntPredicate mayPass) {
        BitSet passable = new BitSet(graph.size());
        for (int label = 1; label < graph.size(); label++) {
            passable.set(label, mayPass.test(label));
        }
        return passable;
    }

    /** The labels that were made of these ones, themselves included. */
    static Ways forth(DerivationGraph graph, BitSet labels) {
        return new Ways(graph, (assumed, decisions) -> {
            BitSet told = (BitSet) labels.clone();
            told.clear(0);
            forth(graph, told, told.nextSetBit(1), assumed, decisions);
            if (told.isEmpty() || graph.coarse().isEmpty()) {
                return new Reached(told, told);
            }
            BitSet all = (BitSet) told.clone();
            all.or(graph.coarse());
            forth(graph, all, graph.coarse().nextSetBit(1), assumed, decisions);
            return new Reached(told, all);
        });
    }

    /** Adds what was made of labels that were found, from the first one on that may have been; a negative one is none. */
    private static void forth(DerivationGraph graph, BitSet found, int from, boolean assumed, boolean decisions) {
        for (int label = from < 0 ? graph.size() : from + 1; label < graph.size(); label++) {
            Kind kind = graph.kind(label);
            boolean bySecond = kind == Kind.JOIN || (kind == Kind.DECIDED && decisions);
            if (kind != Kind.SOURCE
                    && kind != Kind.COARSE
                    && (kind != Kind.ASSUMED || assumed)
                    && (found.get(graph.first(label)) || (bySecond && found.get(graph.second(label))))) {
                found.set(label);
            }
        }
    }

    private Reached along(Edges edges) {
        return switch (edges) {
            case KNOWN_DATA -> knownData;
            case DATA -> data;
            case KNOWN_DATA_AND_CONTROL -> knownDecisions;
            case DATA_AND_CONTROL -> all;
        };
    }

    /** Along which of the edges that count a label is reached at best, empty if it is not. */
    public Optional<EdgeKind> kind(int label, Edges edges) {
        if (tells(label, Edges.KNOWN_DATA)) {
            return Optional.of(EdgeKind.DATA);
        }
        if (edges != edges.known() && tells(label, Edges.DATA)) {
            return Optional.of(EdgeKind.ASSUMED);
        }
        if (tells(label, edges)) {
            return Optional.of(EdgeKind.CONTROL);
        }
        return reach(label, edges) ? Optional.of(EdgeKind.COARSE) : Optional.empty();
    }

    /** Whether a label is reached without any edge that is only assumed, and without passing values that are not told apart. */
    public boolean isKnown(int label) {
        return tells(label, Edges.KNOWN_DATA_AND_CONTROL);
    }

    /** Whether a label is reached along edges that count, or may be since values are not told apart. */
    public boolean reach(int label, Edges edges) {
        return along(edges).all().get(label);
    }

    /** Whether a label is reached along edges that count, on a way on which all values are told apart. */
    public boolean tells(int label, Edges edges) {
        return along(edges).told().get(label) && graph.kind(label) != Kind.COARSE;
    }

    /** The labels at which ways end since from there on values are not told apart, the earliest first. */
    public IntStream coarse(Edges edges) {
        return along(edges).told().stream().filter(label -> graph.kind(label) == Kind.COARSE);
    }

    /** The label of a part, or of its value without what decided on it, if that is reached; else 0. */
    int onWay(int label, Edges edges) {
        int value = graph.value(label);
        return value != 0 && reach(value, edges) ? value : label != 0 && reach(label, edges) ? label : 0;
    }

    /** All labels that are reached along edges that count, the earliest first. */
    IntStream reached(Edges edges) {
        return along(edges).all().stream();
    }
}
