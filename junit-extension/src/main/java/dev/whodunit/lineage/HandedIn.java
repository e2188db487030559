package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labels what code that is not followed, such as a test, hands to the pipeline: each part of it gets a label by its place. Runs no
 * code but that of the JDK, and holds no lock while it looks into a collection.
 */
final class HandedIn {

    /** What is nested more deeply is one value. */
    private static final int MAX_DEPTH = 16;

    private final LabelRun run;

    HandedIn(LabelRun run) {
        this.run = run;
    }

    /** The label of an argument; parts of it have labels of their own. */
    int label(@Nullable Object value, Source source) {
        return label(value, source, 0);
    }

    private int label(@Nullable Object value, Source source, int depth) {
        if (value == null || Identity.isValue(value)) {
            return run.provenance().source(value instanceof String text ? source.of(text) : source);
        }
        if (depth >= MAX_DEPTH) {
            tooDeep(value, source);
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                run.put(value, i, label(Array.get(value, i), source.element(i), depth + 1));
            }
        } else if (value instanceof Record && !run.places().areKnown(value)) {
            components(value, source, depth + 1);
        } else if (run.isForeign(value)) {
            contents(value, source, depth + 1);
        }
        return 0;
    }

    private void tooDeep(Object value, Source source) {
        if (run.isForeign(value)) {
            addToWhole(value, source);
        }
    }

    private void contents(Object value, Source source, int depth) {
        if (JdkObjects.isReadable(value)) {
            try {
                read(value, source, depth);
            } catch (ConcurrentModificationException changing) {
                addToWhole(value, source);
            }
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            addToWhole(value, source);
        }
    }

    private void read(Object value, Source source, int depth) {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object element = entry.getValue();
                int label = label(element, source.part(entry.getKey()), depth);
                give(value, element, label);
                keep(value, entry.getKey(), label);
            }
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (Object element : new ArrayList<>(elements)) {
                give(value, element, label(element, source.element(index++), depth));
            }
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            give(value, optional.get(), label(optional.get(), source, depth));
        }
    }

    /** Fields are read and no accessor is called: accessors are code of the pipeline, which would be followed. */
    private void components(Object instance, Source source, int depth) {
        for (Field field : instance.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                Object part = LabelledValue.read(field, instance);
                int label = label(part, source.part(field.getName()), depth);
                if (run.isOwn(instance)) {
                    run.put(instance, run.number(LabelledValue.name(field)), label);
                } else {
                    give(instance, part, label);
                }
            }
        }
    }

    private void give(Object holder, @Nullable Object part, int label) {
        synchronized (run) {
            run.give(run.bag(holder), part, label);
        }
    }

    private void keep(Object map, @Nullable Object key, int label) {
        synchronized (run) {
            run.bag(map).keys().keep(key, label);
        }
    }

    private void addToWhole(Object value, Source source) {
        synchronized (run) {
            run.bag(value).addToWhole(run.provenance().source(source));
        }
    }
}
