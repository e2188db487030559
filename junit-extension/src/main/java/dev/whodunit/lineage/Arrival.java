package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that come into the pipeline from code that is not followed: each part of them gets a label by its place. */
final class Arrival {

    private final LabelRun run;

    Arrival(LabelRun run) {
        this.run = run;
    }

    /** The label of a value; parts of it have labels of their own. */
    int label(@Nullable Object value, Source source) {
        if (value == null || Bag.isValue(value)) {
            return run.provenance().source(source);
        }
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                run.put(value, i, label(Array.get(value, i), source.element(i)));
            }
        } else if (value instanceof Record && !run.hasParts(value)) {
            components(value, source);
        } else if (run.isForeign(value)) {
            contents(value, run.bag(value), source);
        }
        return 0;
    }

    private void contents(Object value, Bag bag, Source source) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                int label = label(element, source.part(key));
                run.give(bag, element, label);
                bag.keys().keep(key, label);
            });
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (Object element : elements) {
                run.give(bag, element, label(element, source.element(index++)));
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> run.give(bag, present, label(present, source)));
        }
    }

    /** Fields are read and no accessor is called: accessors are code of the pipeline, which would be followed. */
    private void components(Object instance, Source source) {
        for (Field field : instance.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                Object part = LabelledValue.read(field, instance);
                int label = label(part, source.part(field.getName()));
                if (run.isOwn(instance)) {
                    run.put(instance, run.number(LabelledValue.name(field)), label);
                } else {
                    run.give(run.bag(instance), part, label);
                }
            }
        }
    }
}
