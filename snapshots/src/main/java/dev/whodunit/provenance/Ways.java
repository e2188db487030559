package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which labels lead to a value, or which ones a value leads to, and along which edges at best. Each label is looked at once: what
 * a label is made of has smaller numbers.
 */
public final class Ways {

    private final BitSet data;
    private final BitSet withAssumed;
    private final BitSet withDecisions;
    private final BitSet knownDecisions;

    private Ways(BitSet data, BitSet withAssumed, BitSet withDecisions, BitSet knownDecisions) {
        this.data = data;
        this.withAssumed = withAssumed;
        this.withDecisions = withDecisions;
        this.knownDecisions = knownDecisions;
    }

    /** The labels that these ones were made of, themselves included, on ways that lead through labels that may be passed. */
    static Ways back(DerivationGraph graph, BitSet labels, IntPredicate mayPass) {
        return new Ways(
                back(graph, labels, mayPass, false, false),
                back(graph, labels, mayPass, true, false),
                back(graph, labels, mayPass, true, true),
                back(graph, labels, mayPass, false, true));
    }

    private static BitSet back(
            DerivationGraph graph, BitSet labels, IntPredicate mayPass, boolean assumed, boolean decisions) {
        BitSet found = (BitSet) labels.clone();
        found.clear(0);
        for (int label = found.length() - 1; label > 0; label = found.previousSetBit(label - 1)) {
            Kind kind = graph.kind(label);
            if (!mayPass.test(label)) {
                found.clear(label);
            } else if (kind == Kind.COARSE && assumed) {
                found.set(1, graph.size());
                return found;
            } else if (kind != Kind.COARSE && kind != Kind.SOURCE && (kind != Kind.ASSUMED || assumed)) {
                found.set(graph.first(label));
                if (kind == Kind.JOIN || (kind == Kind.DECIDED && decisions)) {
                    found.set(graph.second(label));
                }
            }
        }
        found.clear(0);
        return found;
    }

    /** The labels that were made of these ones, themselves included. */
    static Ways forth(DerivationGraph graph, BitSet labels) {
        return new Ways(
                forth(graph, labels, false, false),
                forth(graph, labels, true, false),
                forth(graph, labels, true, true),
                forth(graph, labels, false, true));
    }

    private static BitSet forth(DerivationGraph graph, BitSet labels, boolean assumed, boolean decisions) {
        BitSet found = (BitSet) labels.clone();
        found.clear(0);
        int from = found.nextSetBit(1);
        for (int label = from < 0 ? graph.size() : from + 1; label < graph.size(); label++) {
            Kind kind = graph.kind(label);
            boolean bySecond = kind == Kind.JOIN || (kind == Kind.DECIDED && decisions);
            if (kind == Kind.COARSE) {
                found.set(label, assumed || found.get(label));
            } else if (kind != Kind.SOURCE
                    && (kind != Kind.ASSUMED || assumed)
                    && (found.get(graph.first(label)) || (bySecond && found.get(graph.second(label))))) {
                found.set(label);
            }
        }
        return found;
    }

    /** Along which edges a label is reached at best, empty if it is not. */
    public Optional<EdgeKind> kind(int label) {
        if (data.get(label)) {
            return Optional.of(EdgeKind.DATA);
        }
        if (withAssumed.get(label)) {
            return Optional.of(EdgeKind.ASSUMED);
        }
        return withDecisions.get(label) ? Optional.of(EdgeKind.CONTROL) : Optional.empty();
    }

    /** Whether a label is reached without any edge that is only assumed. */
    public boolean isKnown(int label) {
        return data.get(label) || knownDecisions.get(label);
    }

    /** Whether a label is reached along edges that count. */
    public boolean reach(int label, Edges edges) {
        return switch (edges) {
            case KNOWN_DATA -> data.get(label);
            case DATA -> withAssumed.get(label);
            case KNOWN_DATA_AND_CONTROL -> knownDecisions.get(label);
            case DATA_AND_CONTROL -> withDecisions.get(label);
        };
    }

    /** All labels that are reached along edges that count, the earliest first. */
    IntStream reached(Edges edges) {
        BitSet all = switch (edges) {
            case KNOWN_DATA -> data;
            case DATA -> withAssumed;
            case KNOWN_DATA_AND_CONTROL -> knownDecisions;
            case DATA_AND_CONTROL -> withDecisions;
        };
        return all.stream();
    }
}
