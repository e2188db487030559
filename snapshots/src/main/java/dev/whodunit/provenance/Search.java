package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Looks for the shortest way between labels, with the least edges on which something was decided or assumed first. */
final class Search {

    private final DerivationGraph graph;
    private final Edges edges;
    private final IntPredicate mayPass;
    private final Map<Integer, Found> cameFrom = new HashMap<>();
    private final Deque<Integer> plain = new ArrayDeque<>();
    private final Deque<Integer> lesser = new ArrayDeque<>();
    private final BitSet byData = new BitSet();
    private final BitSet done = new BitSet();

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
    }

    /** The labels of the way, the one that it starts at first. */
    Optional<List<Found>> from(BitSet labels, IntPredicate isWanted) {
        labels.stream().filter(label -> label != 0 && mayPass.test(label)).forEach(label -> {
            byData.set(label);
            plain.add(label);
        });
        while (!plain.isEmpty() || !lesser.isEmpty()) {
            int at = plain.isEmpty() ? lesser.poll() : plain.poll();
            if (done.get(at)) {
                continue; // it was reached by data as well
            }
            done.set(at);
            if (isWanted.test(at)) {
                return Optional.of(back(at));
            }
            follow(at);
        }
        return Optional.empty();
    }

    private void follow(int at) {
        Kind kind = graph.kind(at);
        boolean withAssumed = edges == Edges.DATA || edges == Edges.DATA_AND_CONTROL;
        boolean withDecisions = edges == Edges.DATA_AND_CONTROL || edges == Edges.KNOWN_DATA_AND_CONTROL;
        if (kind == Kind.ASSUMED && withAssumed) {
            reach(at, graph.first(at), EdgeKind.ASSUMED);
        } else if (kind == Kind.COARSE && withAssumed) {
            for (int label = 1; label < graph.size(); label++) {
                reach(at, label, EdgeKind.ASSUMED);
            }
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
            cameFrom.put(label, new Found(from, kind));
            plain.add(label);
        } else if (cameFrom.putIfAbsent(label, new Found(from, kind)) == null) {
            lesser.add(label);
        }
    }

    private List<Found> back(int end) {
        List<Found> way = new ArrayList<>();
        int at = end;
        while (cameFrom.containsKey(at)) {
            Found before = cameFrom.get(at);
            way.add(new Found(at, before.edges()));
            at = before.label();
        }
        way.add(new Found(at, EdgeKind.DATA));
        Collections.reverse(way);
        return way;
    }
}
