package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How documents hang together; going to an older one costs more. */
final class Relations {

    private record Stop(String id, int cost, Stop from) {}

    private final Map<String, Document> documents;
    private final Map<String, Integer> depths = new HashMap<>();

    Relations(Map<String, Document> documents) {
        this.documents = documents;
    }

    /** The cheapest way from one document to another; empty if there is none. */
    List<String> path(String start, String target) {
        Heap<Stop> open = new Heap<>(Comparator.comparingInt(Stop::cost).thenComparing(Stop::id));
        Set<String> closed = new HashSet<>();
        open.push(new Stop(start, 0, null));
        while (!open.isEmpty()) {
            Stop stop = open.pop();
            if (stop.id().equals(target)) {
                return unwound(stop);
            }
            Document here = documents.get(stop.id());
            if (here == null || !closed.add(stop.id())) {
                continue;
            }
            for (String next : here.related()) {
                Document there = documents.get(next);
                if (there != null && !closed.contains(next)) {
                    int cost = there.year() < here.year() ? 3 : 1;
                    open.push(new Stop(next, stop.cost() + cost, stop));
                }
            }
        }
        return List.of();
    }

    private static List<String> unwound(Stop last) {
        List<String> ids = new ArrayList<>();
        for (Stop stop = last; stop != null; stop = stop.from()) {
            ids.add(stop.id());
        }
        Collections.reverse(ids);
        return ids;
    }

    /** How many documents one can read in a row when each has to be newer than the one before. */
    int depth(String id) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        Document here = documents.get(id);
        int deepest = 0;
        for (String next : here.related()) {
            Document there = documents.get(next);
            if (there != null && there.year() > here.year()) {
                deepest = Math.max(deepest, depth(next));
            }
        }
        depths.put(id, deepest + 1);
        return deepest + 1;
    }
}
