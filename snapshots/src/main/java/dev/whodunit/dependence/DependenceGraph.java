package dev.whodunit.dependence;

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
 * Which places of a run depend on which. It says too much rather than too little.
 *
 * <p>Objects that are changed in place are followed backwards: what was put into an object belongs to every name that the
 * object may be reached by, unless it was put there after the artifact in question was complete.
 */
public final class DependenceGraph {

    private final Recording recording;
    private final List<Edges> edges;
    private final Map<Place, Set<Place>> holders = new HashMap<>();
    private final Map<Place, List<Mutation>> mutations = new HashMap<>();

    private DependenceGraph(Recording recording, List<Edges> edges) {
        this.recording = recording;
        this.edges = edges;
    }

    /** Which values came from which; what decided on them is left out. */
    public static DependenceGraph ofData(Recording recording) {
        DataDependence data = DataDependence.of(new Frames(recording));
        DependenceGraph graph = new DependenceGraph(recording, List.of(data.edges()));
        graph.addObjects(data, data.mutations());
        return graph;
    }

    /** The same, and what decided on them. */
    public static DependenceGraph ofDataAndControl(Recording recording) {
        Frames frames = new Frames(recording);
        DataDependence data = DataDependence.of(frames);
        ControlDependence control = ControlDependence.of(recording, frames);
        DependenceGraph graph = new DependenceGraph(recording, List.of(data.edges(), control.edges()));
        List<Mutation> all = new ArrayList<>(data.mutations());
        all.addAll(control.mutations());
        graph.addObjects(data, all);
        return graph;
    }

    private void addObjects(DataDependence data, List<Mutation> changes) {
        Predicate<Place> changeable =
                place -> place.slot() != Place.Slot.CONSTANT && !data.frozen().contains(place);
        data.edges().all().forEach((holder, sources) -> {
            if (changeable.test(holder)) {
                sources.stream()
                        .filter(changeable)
                        .forEach(source -> holders.computeIfAbsent(source, any -> new LinkedHashSet<>())
                                .add(holder));
            }
        });
        for (Mutation mutation : changes) {
            mutation.targets().stream()
                    .filter(changeable)
                    .forEach(target -> this.mutations
                            .computeIfAbsent(target, any -> new ArrayList<>())
                            .add(mutation));
        }
    }

    /**
     * All places that the values at some places depend on, each with the place that led to it.
     *
     * @param starts where to start
     * @param completedBy the step at whose end the values were complete
     */
    public Map<Place, Place> sourcesOf(Collection<Place> starts, Step completedBy) {
        return sourcesOf(starts, completedBy, place -> false);
    }

    /**
     * The same, where some places are ends.
     *
     * @param end whether it does not matter what the value at a place depends on; never asked of a start
     */
    public Map<Place, Place> sourcesOf(Collection<Place> starts, Step completedBy, Predicate<Place> end) {
        Map<Place, Place> reached = new LinkedHashMap<>();
        Map<Place, Place> mayHold = new HashMap<>();
        Deque<Place> open = new ArrayDeque<>();
        starts.forEach(start -> visit(start, start, reached, open));
        while (!open.isEmpty()) {
            Place place = open.removeFirst();
            if (starts.contains(place) || !end.test(place)) {
                edges.forEach(kind -> kind.of(place).forEach(source -> visit(source, place, reached, open)));
            }
            followHolders(place, mayHold, completedBy, reached, open);
        }
        return reached;
    }

    private void followHolders(
            Place origin, Map<Place, Place> mayHold, Step completedBy, Map<Place, Place> reached, Deque<Place> open) {
        Deque<Place> openHolders = new ArrayDeque<>();
        visit(origin, origin, mayHold, openHolders);
        while (!openHolders.isEmpty()) {
            Place holder = openHolders.removeFirst();
            for (Mutation mutation : mutations.getOrDefault(holder, List.of())) {
                if (!StepOrder.endedBefore(recording, completedBy, recording.step(mutation.step()))) {
                    mutation.sources().forEach(source -> visit(source, origin, reached, open));
                }
            }
            holders.getOrDefault(holder, Set.of()).forEach(next -> visit(next, origin, mayHold, openHolders));
        }
    }

    private static void visit(Place place, Place from, Map<Place, Place> visited, Deque<Place> open) {
        if (visited.putIfAbsent(place, from) == null) {
            open.addLast(place);
        }
    }

    /** The places from a start to a source, both included. */
    public static List<Place> path(Map<Place, Place> reached, Place source) {
        List<Place> path = new ArrayList<>();
        @Nullable Place place = source;
        while (place != null) {
            path.add(0, place);
            Place from = reached.get(place);
            place = place.equals(from) ? null : from;
        }
        return path;
    }
}
