package dev.whodunit.examples.flights;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the dropped flights by reason. */
final class DropLog {

    private final Map<DropReason, Integer> counts = new EnumMap<>(DropReason.class);

    void add(DropReason reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    SortedMap<DropReason, Integer> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
