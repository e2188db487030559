package dev.whodunit.benchmarks.lineage.decisions;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells objects apart by the order in which they first appear. Which object it is says nothing of what is in it; so
 * numbers, constants and what else is shared between equal values has no number here.
 */
final class ObjectNumbers {

    static final long NONE = 0;

    private final IdentityHashMap<Object, Long> numbers = new IdentityHashMap<>();

    /** From 1 on; NONE for plain values. */
    long of(@Nullable Object object) {
        if (object == null || isPlain(object)) {
            return NONE;
        }
        return ofAny(object);
    }

    /** From 1 on, also for plain values. */
    long ofAny(Object object) {
        Long known = numbers.putIfAbsent(object, numbers.size() + 1L);
        return known == null ? numbers.size() : known;
    }

    /** NONE for what has no number so far. */
    long known(@Nullable Object object) {
        return object == null || isPlain(object) ? NONE : numbers.getOrDefault(object, NONE);
    }

    boolean knows(Object object) {
        return numbers.containsKey(object);
    }

    /** Whether equal values may be one object, by chance or by a cache, so that to be the same shows data. */
    static boolean isPlain(Object object) {
        return object instanceof Number
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof Enum
                || object instanceof Class
                || isLeafOfTree(object);
    }

    /** Jackson keeps leaves with small numbers once for all. */
    private static boolean isLeafOfTree(Object object) {
        String type = object.getClass().getName();
        return type.startsWith("com.fasterxml.jackson.")
                && type.endsWith("Node")
                && !(object instanceof Iterable<?> tree && tree.iterator().hasNext());
    }
}
