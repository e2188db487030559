package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements that a stream gave to the call that asked for them: those that no filter has dropped. */
final class Elements {

    private static final int FEW = 64;
    private static final int MANY_TIMES = 16;

    private final LabelRun run;
    private final LibraryCall call;
    private final List<Callback> callbacks;
    private final boolean isInOrder;

    /** @param callbacks what code gave that the call ran, on whatever thread */
    Elements(LabelRun run, LibraryCall call, List<Callback> callbacks) {
        this.run = run;
        this.call = call;
        this.callbacks = callbacks;
        this.isInOrder = callbacks.size() == call.callbacks().size();
    }

    /** The elements with their labels; empty if nothing tells which there were. */
    Optional<Bag> after(Stages stages) {
        List<Callback> given = stages.mapper().isPresent()
                ? ofMethod(stages.mapper().getAsInt())
                : stages.isOpen() && !stages.filters().isEmpty()
                        ? rows(stages.filters().get(0))
                        : List.of();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Bag elements = new Bag(run.provenance());
        Set<Object> dropped = dropped(stages.filters());
        Set<Object> seen = new HashSet<>();
        for (Callback element : given) {
            Object key = Identity.key(element.value());
            boolean isRepeated = stages.isDistinct() && isInOrder && !seen.add(key);
            if (isRepeated) {
                elements.decide(element.label());
            } else if (!dropped.contains(key)) {
                run.give(elements, element.value(), element.label());
            }
        }
        elements.decide(run.decisions(call.held()));
        return Optional.of(elements);
    }

    private List<Callback> ofMethod(int method) {
        return callbacks.stream()
                .filter(callback -> callback.method() == method)
                .toList();
    }

    /** What a filter was asked for, with the labels that these values have in the stream; nothing if some have none. */
    private List<Callback> rows(int filter) {
        List<Callback> asked = ofMethod(filter);
        boolean areValues = asked.stream()
                .allMatch(callback -> Identity.isValue(callback.row().value()));
        if (!areValues || isMuchMore(asked.size())) {
            return List.of(); // objects are found again by identity
        }
        BagIndex known = new BagIndex(call.held(), run.provenance());
        boolean areKnown = asked.stream()
                .allMatch(callback -> known.find(callback.row().value()).isPresent());
        return areKnown
                ? asked.stream()
                        .map(callback -> new Callback(
                                filter,
                                callback.row(),
                                callback.row().value(),
                                known.find(callback.row().value()).orElse(0)))
                        .toList()
                : List.of();
    }

    /** Whether the stream holds so many values that looking them up takes longer than asking for so few of them. */
    private boolean isMuchMore(int asked) {
        int held =
                call.held().all().stream().mapToInt(bag -> bag.labels().size()).sum();
        return held > FEW + MANY_TIMES * asked;
    }

    /** What stands for values that some filter was asked for and never let through. */
    private Set<Object> dropped(List<Integer> filters) {
        Set<Object> dropped = new HashSet<>();
        for (int filter : filters) {
            Map<Object, Boolean> passed = new HashMap<>();
            for (Callback asked : ofMethod(filter)) {
                boolean isLetThrough = !Boolean.FALSE.equals(asked.value());
                passed.merge(Identity.key(asked.row().value()), isLetThrough, Boolean::logicalOr);
            }
            passed.forEach((key, isLetThrough) -> {
                if (!isLetThrough) {
                    dropped.add(key);
                }
            });
        }
        return dropped;
    }

    /**
     * The labels of the values that were given first, among those that are equal, by each method.
     *
     * @param others methods that count for nothing
     */
    Map<Object, Integer> first(Set<Integer> others) {
        Map<Object, Integer> labels = new HashMap<>();
        Map<Integer, Set<Object>> seen = new HashMap<>();
        for (Callback given : isInOrder ? callbacks : List.<Callback>of()) {
            Object key = Identity.key(given.value());
            boolean isFirst = !others.contains(given.method())
                    && seen.computeIfAbsent(given.method(), unseen -> new HashSet<>())
                            .add(key);
            if (isFirst) {
                labels.merge(key, given.label(), run.provenance()::join);
            }
        }
        return labels;
    }
}
