package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Walks a value and tells the label of each part of it, by the path that leads there. */
public final class LabelledValue {

    private final LabelRun run;
    private final Provenance provenance;
    private final ValueParts parts;
    private final boolean runsCodeOfOthers;
    private BooleanSupplier isEnough = () -> false;
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Is told of each part. */
    @FunctionalInterface
    public interface Parts {

        /**
         * @param path such as {@code months["2012-01"].mean}; {@code days.size} is how many elements there are, elements of
         *     sets come in the order of their texts
         * @param label the label of the part
         */
        void part(String path, int label);
    }

    /** Is told of each part and of its value; of objects of the pipeline, too. */
    @FunctionalInterface
    interface ValueParts {

        void part(PartPath path, @Nullable Object value, int label);
    }

    /** @param run knows the labels */
    public LabelledValue(LabelRun run, Parts parts) {
        this(
                run,
                (path, value, label) -> {
                    if (value == null || Identity.isValue(value) || !run.isOwn(value)) {
                        parts.part(path.text(), label);
                    }
                },
                true);
    }

    /** One that runs no code but that of the JDK: a collection of another kind is one part. */
    static LabelledValue ofParts(LabelRun run, ValueParts parts) {
        return new LabelledValue(run, parts, false);
    }

    private LabelledValue(LabelRun run, ValueParts parts, boolean runsCodeOfOthers) {
        this.runsCodeOfOthers = runsCodeOfOthers;
        this.run = run;
        this.provenance = run.provenance();
        this.parts = parts;
    }

    /** Walks a value, whose own label is given. */
    public void walk(@Nullable Object value, int label) {
        walk(PartPath.WHOLE, value, label);
    }

    /** It stops as soon as that is so: objects that hang together have ever more ways to their parts. */
    LabelledValue until(BooleanSupplier enough) {
        isEnough = enough;
        return this;
    }

    void walk(PartPath path, @Nullable Object value, int label) {
        if (isEnough.getAsBoolean()) {
            return;
        }
        if (value == null || Identity.isValue(value)) {
            parts.part(path, value, label);
        } else if (above.add(value)) {
            inside(path, value, label);
            above.remove(value);
        }
    }

    private void inside(PartPath path, Object value, int label) {
        if (value.getClass().isArray()) {
            parts.part(path.size(), Array.getLength(value), provenance.under(run.get(value, LabelRun.ITSELF), label));
            for (int i = 0; i < Array.getLength(value); i++) {
                walk(path.element(i), Array.get(value, i), provenance.under(run.get(value, i), label));
            }
        } else if (run.isOwn(value)) {
            parts.part(path, value, label);
            fields(path, value, label);
            if (run.isForeign(value) && elements(value).isPresent()) {
                library(path, value, label);
            }
        } else {
            library(path, value, label);
        }
    }

    private void fields(PartPath path, Object value, int label) {
        for (Field field : fields(value)) {
            int number = run.number(name(field));
            walk(path.field(field.getName()), read(field, value), provenance.under(run.get(value, number), label));
        }
    }

    /** The fields of an object that can be read, those of its class first. */
    static List<Field> fields(Object object) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean isPart = !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
                if (isPart && field.trySetAccessible()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    static String name(Field field) {
        return field.getDeclaringClass().getName().replace('.', '/') + "#" + field.getName();
    }

    static @Nullable Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " cannot be read", closed);
        }
    }

    private void library(PartPath path, Object value, int label) {
        Bag bag = run.bag(value);
        int decisions = provenance.join(label, run.decisions(bag));
        int size = provenance.under(0, provenance.join(decisions, run.everything(bag)));
        Optional<List<?>> elements = elements(value);
        if (elements.isEmpty()) {
            parts.part(path, value, provenance.join(label, provenance.under(run.everything(bag), decisions)));
            return;
        }
        parts.part(path.size(), elements.get().size(), size);
        BagIndex known = new BagIndex(bag, provenance);
        int index = 0;
        for (Object element : elements.get()) {
            if (value instanceof Map<?, ?> && element instanceof Map.Entry<?, ?> entry) {
                Object mapped = entry.getValue();
                element(path.entry(text(entry.getKey())), mapped, known.at(entry.getKey(), mapped), bag, decisions);
            } else if (value instanceof Optional<?>) {
                element(path, element, known.find(element), bag, decisions);
            } else {
                element(path.element(index), element, known.at(index++, element), bag, decisions);
            }
        }
    }

    /** What is in a map, a collection or an optional, empty if the object is none or may not be read. */
    private Optional<List<?>> elements(Object value) {
        if (!runsCodeOfOthers && !JdkObjects.isReadable(value)) {
            return Optional.empty();
        }
        try {
            if (value instanceof Map<?, ?> map) {
                return Optional.of(new ArrayList<>(map.entrySet()));
            }
            if (value instanceof Optional<?> optional) {
                return Optional.of(optional.stream().toList());
            }
            return value instanceof Collection<?> elements ? Optional.of(inOrder(elements)) : Optional.empty();
        } catch (ConcurrentModificationException changing) {
            return Optional.empty();
        }
    }

    private String text(@Nullable Object value) {
        return runsCodeOfOthers ? String.valueOf(value) : JdkObjects.text(value);
    }

    private List<?> inOrder(Collection<?> elements) {
        List<Object> ordered = new ArrayList<>(elements);
        if (elements instanceof Set) {
            ordered.sort(Comparator.comparing(this::text));
        }
        return ordered;
    }

    private void element(PartPath path, @Nullable Object element, OptionalInt found, Bag bag, int decisions) {
        if (element != null && run.isForeign(element) && run.knownBag(element).isEmpty()) {
            run.bag(element).include(bag);
        }
        int own = Identity.isValue(element) ? run.everything(bag) : 0;
        walk(path, element, provenance.under(found.orElse(own), decisions));
    }
}
