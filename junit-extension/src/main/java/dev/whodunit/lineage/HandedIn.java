package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels what code that is not followed, such as a test, hands to the pipeline. Runs no code but that of the JDK, and holds no lock
 * while it looks into a list or a map.
 */
final class HandedIn {

    /** What is nested more deeply is one value. */
    private static final int MAX_DEPTH = 16;

    /** Lists and maps that run nobody else's code when they are read; wrappers may. */
    private static final Set<String> READABLE = Set.of(
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptyMap",
            "java.util.Collections$SingletonList",
            "java.util.Collections$SingletonMap",
            "java.util.HashMap",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.ImmutableCollections$Map1",
            "java.util.ImmutableCollections$MapN",
            "java.util.LinkedHashMap",
            "java.util.LinkedList",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.CopyOnWriteArrayList");

    private final LabelRun run;

    HandedIn(LabelRun run) {
        this.run = run;
    }

    /** The label of an argument; elements have labels of their own. */
    int label(@Nullable Object value, Source source, int depth) {
        if (value == null || Bag.isValue(value)) {
            return run.provenance().source(source);
        }
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value) && depth < MAX_DEPTH; i++) {
                run.put(value, i, label(Array.get(value, i), source.element(i), depth + 1));
            }
        } else if (run.isForeign(value)) {
            elements(value, source, depth + 1);
        }
        return 0;
    }

    private void elements(Object value, Source source, int depth) {
        boolean isReadable = READABLE.contains(value.getClass().getName()) && depth < MAX_DEPTH;
        if (isReadable && value instanceof List<?> list) {
            int index = 0;
            for (Object element : new ArrayList<>(list)) {
                add(value, element, label(element, source.element(index++), depth));
            }
        } else if (isReadable && value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object key = Bag.isValue(entry.getKey()) ? entry.getKey() : "?";
                add(value, entry.getValue(), label(entry.getValue(), source.part(String.valueOf(key)), depth));
            }
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            synchronized (run) {
                run.bag(value).addToWhole(run.provenance().source(source));
            }
        }
    }

    private void add(Object holder, @Nullable Object element, int label) {
        synchronized (run) {
            run.bag(holder).add(element, label);
        }
    }
}
