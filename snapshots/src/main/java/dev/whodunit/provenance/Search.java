package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks for the shortest way between labels, with the least edges on which something was decided or assumed first. A way through
 * values that are not told apart is the last that is taken. Each label is followed once.
 */
final class Search {

    private static final int START = 0;
    private static final int NONE = 0;

    private final DerivationGraph graph;
    private final Edges edges;
    private final IntPredicate mayPass;
    private final int[] cameFrom;
    private final IntList plain = new IntList();
    private final IntList lesser = new IntList();
    private final BitSet byData = new BitSet();
    private final BitSet byAssumption = new BitSet();
    private final BitSet byDecision = new BitSet();
    private final BitSet done = new BitSet();
    private int coarse = NONE;

    /**
     * A label on the way.
     *
     * @param edges along which edge it was reached
     */
    record Found(int label, EdgeKind edges) {}

    Search(DerivationGraph graph, Edges edges, IntPredicate mayPass) {
        this.graph = graph;
        this.edges = edges;
        this.mayPass = mayPass;
        this.cameFrom = new int[graph.size()];
    }

    /** The labels of the way, the one that it starts at first. */
    Optional<List<Found>> from(BitSet labels, IntPredicate isWanted) {
        labels.stream().filter(label -> label != 0 && mayPass.test(label)).forEach(label -> {
            byData.set(label);
            plain.add(label);
        });
        int nextPlain = 0;
        int nextLesser = 0;
        while (nextPlain < plain.size() || nextLesser < lesser.size()) {
            int at = nextPlain < plain.size() ? plain.get(nextPlain++) : lesser.get(nextLesser++);
            if (done.get(at)) {
                continue; // it was reached by data as well
            }
            done.set(at);
            if (graph.kind(at) == Kind.COARSE) {
                coarse = coarse == NONE ? at : coarse;
            } else if (isWanted.test(at)) {
                return Optional.of(back(at));
            } else {
                follow(at);
            }
        }
        return coarse == NONE ? Optional.empty() : throughCoarse(isWanted);
    }

    private void follow(int at) {
        Kind kind = graph.kind(at);
        boolean withAssumed = edges == Edges.DATA || edges == Edges.DATA_AND_CONTROL;
        boolean withDecisions = edges == Edges.DATA_AND_CONTROL || edges == Edges.KNOWN_DATA_AND_CONTROL;
        if (kind == Kind.ASSUMED && withAssumed) {
            reach(at, graph.first(at), EdgeKind.ASSUMED);
        } else if (kind == Kind.JOIN || kind == Kind.DECIDED || kind == Kind.PASSED) {
            reach(at, graph.first(at), EdgeKind.DATA);
            if (kind == Kind.JOIN) {
                reach(at, graph.second(at), EdgeKind.DATA);
            } else if (withDecisions && kind == Kind.DECIDED) {
                reach(at, graph.second(at), EdgeKind.CONTROL);
            }
        }
    }

    private void reach(int from, int label, EdgeKind kind) {
        if (label == 0 || done.get(label) || byData.get(label) || !mayPass.test(label)) {
            return;
        }
        if (kind == EdgeKind.DATA) {
            byData.set(label);
            cameFrom[label] = from;
            plain.add(label);
        } else if (cameFrom[label] == START) {
            cameFrom[label] = from;
            (kind == EdgeKind.ASSUMED ? byAssumption : byDecision).set(label);
            lesser.add(label);
        }
    }

    /** What is not told apart may be of any value, and so of the first one that is wanted. */
    private Optional<List<Found>> throughCoarse(IntPredicate isWanted) {
        return IntStream.range(1, graph.size())
                .filter(label -> isWanted.test(label) && mayPass.test(label))
                .mapToObj(wanted -> {
                    List<Found> way = back(coarse);
                    way.add(new Found(wanted, EdgeKind.COARSE));
                    return way;
                })
                .findFirst();
    }

    private List<Found> back(int end) {
        List<Found> way = new ArrayList<>();
        int at = end;
        while (cameFrom[at] != START) {
            way.add(new Found(at, edge(at)));
            at = cameFrom[at];
        }
        way.add(new Found(at, EdgeKind.DATA));
        Collections.reverse(way);
        return way;
    }

    private EdgeKind edge(int label) {
        return byData.get(label) ? EdgeKind.DATA : byAssumption.get(label) ? EdgeKind.ASSUMED : EdgeKind.CONTROL;
    }
}
