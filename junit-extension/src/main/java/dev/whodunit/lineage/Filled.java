package dev.whodunit.lineage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels the fields of objects of the pipeline that a library made empty and filled by reflection, which no woven code saw: what has no
 * label there is from what the library read. Runs no code but that of the JDK, and holds no lock.
 */
final class Filled {

    /** What is nested more deeply is left out. */
    private static final int MAX_DEPTH = 16;

    private final LabelRun run;
    private final String origin;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param origin what the library read */
    Filled(LabelRun run, String origin) {
        this.run = run;
        this.origin = origin;
    }

    /** Labels what a call has given, and all in it. */
    void label(@Nullable Object value) {
        label(value, 0);
    }

    private void label(@Nullable Object value, int depth) {
        if (value == null || depth > MAX_DEPTH || Identity.isValue(value) || !seen.add(value)) {
            return;
        }
        if (value instanceof Object[] elements) {
            for (Object element : elements) {
                label(element, depth + 1);
            }
        } else if (run.isOwn(value)) {
            fields(value, depth);
        } else if (JdkObjects.isReadable(value)) {
            contents(value, depth);
        }
    }

    private void contents(Object value, int depth) {
        try {
            Collection<?> elements =
                    value instanceof Map<?, ?> map ? map.values() : value instanceof Collection<?> all ? all : Set.of();
            new ArrayList<>(elements).forEach(element -> label(element, depth + 1));
        } catch (ConcurrentModificationException changing) {
            // others have it already, and fill it themselves
        }
    }

    private void fields(Object object, int depth) {
        String name = object.getClass().getSimpleName();
        String position = name + "[" + (numbers.merge(name, 1, Integer::sum) - 1) + "]";
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    field(object, field, position, depth);
                }
            }
        }
    }

    private void field(Object object, Field field, String position, int depth) {
        Object value = LabelledValue.read(field, object);
        int number = run.number(LabelledValue.name(field));
        if (run.get(object, number) == 0) {
            String text = value != null && Identity.isValue(value) ? JdkObjects.text(value) : "";
            Source source = new Source(origin, position + Source.step(field.getName()), text);
            run.put(object, number, run.provenance().source(source));
        }
        label(value, depth + 1);
    }
}
