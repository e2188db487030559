package dev.whodunit.benchmarks.lineage.decisions;

import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** How many of the keys that are there come before another one, in what keeps them in their natural order. */
final class Rank {

    private Rank() {}

    /** Nothing where there is no order, or where a comparator tells it. */
    static OptionalInt of(@Nullable Object sorted, @Nullable Object key) {
        try {
            return key == null ? OptionalInt.empty() : among(sorted, key);
        } catch (ClassCastException incomparable) {
            return OptionalInt.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static OptionalInt among(@Nullable Object sorted, Object key) {
        if (sorted instanceof SortedMap<?, ?> map && map.comparator() == null) {
            return OptionalInt.of(((SortedMap<Object, ?>) map).headMap(key).size());
        }
        if (sorted instanceof SortedSet<?> set && set.comparator() == null) {
            return OptionalInt.of(((SortedSet<Object>) set).headSet(key).size());
        }
        if (sorted instanceof PriorityQueue<?> queue && queue.comparator() == null) {
            Comparable<Object> placed = (Comparable<Object>) key;
            return OptionalInt.of((int)
                    queue.stream().filter(each -> placed.compareTo(each) > 0).count());
        }
        return OptionalInt.empty();
    }
}
