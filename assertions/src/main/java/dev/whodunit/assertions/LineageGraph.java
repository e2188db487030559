package dev.whodunit.assertions;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which places values came from: def-use inside the methods that ran, joined at their calls. It says too much rather than
 * too little; control dependence is not in it.
 *
 * <p>Objects that are changed in place are followed backwards: what was put into an object belongs to every name that the
 * object may be reached by, unless it was put there after the artifact in question was complete.
 */
final class LineageGraph {

    /** The objects behind some places took in what was at others, while a step ran. */
    record Mutation(Set<LineageNode> targets, Set<LineageNode> sources, int step) {}

    private final Recording recording;
    private final Map<LineageNode, Set<LineageNode>> dependencies;
    private final Map<LineageNode, Set<LineageNode>> holders = new HashMap<>();
    private final Map<LineageNode, List<Mutation>> mutations = new HashMap<>();

    /**
     * @param dependencies per place, where its value comes from
     * @param frozen places whose values cannot be changed in place
     * @param mutations what was put into objects
     */
    LineageGraph(
            Recording recording,
            Map<LineageNode, Set<LineageNode>> dependencies,
            Set<LineageNode> frozen,
            List<Mutation> mutations) {
        this.recording = recording;
        this.dependencies = dependencies;
        Predicate<LineageNode> changeable = node -> node.slot() != LineageNode.Slot.CONSTANT && !frozen.contains(node);
        dependencies.forEach((holder, sources) -> {
            if (changeable.test(holder)) {
                sources.stream()
                        .filter(changeable)
                        .forEach(source -> holders.computeIfAbsent(source, any -> new LinkedHashSet<>())
                                .add(holder));
            }
        });
        for (Mutation mutation : mutations) {
            mutation.targets().stream()
                    .filter(changeable)
                    .forEach(target -> this.mutations
                            .computeIfAbsent(target, any -> new ArrayList<>())
                            .add(mutation));
        }
    }

    /**
     * All places that the values at some places came from, each with the place that led to it.
     *
     * @param starts where to start
     * @param completedBy the step at whose end the values were complete
     */
    Map<LineageNode, LineageNode> sourcesOf(Collection<LineageNode> starts, Step completedBy) {
        Map<LineageNode, LineageNode> reached = new LinkedHashMap<>();
        Map<LineageNode, LineageNode> mayHold = new HashMap<>();
        Deque<LineageNode> open = new ArrayDeque<>();
        starts.forEach(start -> visit(start, start, reached, open));
        while (!open.isEmpty()) {
            LineageNode node = open.removeFirst();
            dependencies.getOrDefault(node, Set.of()).forEach(source -> visit(source, node, reached, open));
            followHolders(node, mayHold, completedBy, reached, open);
        }
        return reached;
    }

    private void followHolders(
            LineageNode origin,
            Map<LineageNode, LineageNode> mayHold,
            Step completedBy,
            Map<LineageNode, LineageNode> reached,
            Deque<LineageNode> open) {
        Deque<LineageNode> openHolders = new ArrayDeque<>();
        visit(origin, origin, mayHold, openHolders);
        while (!openHolders.isEmpty()) {
            LineageNode holder = openHolders.removeFirst();
            for (Mutation mutation : mutations.getOrDefault(holder, List.of())) {
                if (!RunOrder.endedBefore(recording, completedBy, recording.step(mutation.step()))) {
                    mutation.sources().forEach(source -> visit(source, origin, reached, open));
                }
            }
            holders.getOrDefault(holder, Set.of()).forEach(next -> visit(next, origin, mayHold, openHolders));
        }
    }

    private static void visit(
            LineageNode node, LineageNode from, Map<LineageNode, LineageNode> visited, Deque<LineageNode> open) {
        if (visited.putIfAbsent(node, from) == null) {
            open.addLast(node);
        }
    }

    /** The places from a start to a source, both included. */
    static List<LineageNode> path(Map<LineageNode, LineageNode> reached, LineageNode source) {
        List<LineageNode> path = new ArrayList<>();
        @Nullable LineageNode node = source;
        while (node != null) {
            path.add(0, node);
            LineageNode from = reached.get(node);
            node = node.equals(from) ? null : from;
        }
        return path;
    }
}
