package dev.whodunit.canonical;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readable type names, with element types taken from the first elements. */
final class TypeLabels {

    private static final int LOOKED_AT = 8;
    private static final int MOST_LEVELS = 3;
    private static final String UNKNOWN = "?";

    private final Forms forms;

    TypeLabels(Forms forms) {
        this.forms = forms;
    }

    /** For example {@code List<Flight>}, {@code Map<String,Integer>}, {@code double[]} or {@code null}. */
    String of(@Nullable Object value) {
        Object labelled = value instanceof GivenToken given ? given.value() : value;
        return labelled == null ? "null" : of(labelled, MOST_LEVELS);
    }

    private String of(Object value, int levels) {
        Form form = forms.of(value);
        if (form instanceof Form.Opaque opaque) {
            return opaque.type();
        }
        if (levels > 0 && form instanceof ContainerForm) {
            return value instanceof Map<?, ?> map
                    ? ofMap(map, levels - 1)
                    : ofCollection((Collection<?>) value, levels - 1);
        }
        if (value instanceof Optional<?> optional) {
            return "Optional<"
                    + optional.map(content -> of(content, levels - 1)).orElse(UNKNOWN) + ">";
        }
        if (value instanceof Path) {
            return "Path";
        }
        return form instanceof ContainerForm ? containerName(value) : TypeNames.of(value.getClass());
    }

    private String ofMap(Map<?, ?> map, int levels) {
        return "Map<" + common(map.entrySet(), Map.Entry::getKey, levels) + ","
                + common(map.entrySet(), Map.Entry::getValue, levels) + ">";
    }

    private String ofCollection(Collection<?> collection, int levels) {
        return containerName(collection) + "<" + common(collection, element -> element, levels) + ">";
    }

    /** The class of a value, then those of its first elements, or of a map's first values. */
    List<Class<?>> classes(Object value) {
        List<Class<?>> classes = new ArrayList<>();
        classes.add(value.getClass());
        if (forms.of(value) instanceof ContainerForm) {
            if (value instanceof Map<?, ?> map) {
                addClasses(map.entrySet().iterator(), entry -> ((Map.Entry<?, ?>) entry).getValue(), classes);
            } else {
                addClasses(((Collection<?>) value).iterator(), element -> element, classes);
            }
        } else if (value instanceof Object[] array) {
            addClasses(Arrays.asList(array).iterator(), element -> element, classes);
        }
        return List.copyOf(classes);
    }

    private static void addClasses(
            Iterator<?> elements, Function<Object, ? extends @Nullable Object> part, List<Class<?>> classes) {
        for (int i = 0; i < LOOKED_AT && elements.hasNext(); i++) {
            Object element = elements.next();
            Object value = element == null ? null : part.apply(element);
            if (value != null) {
                classes.add(value.getClass());
            }
        }
    }

    private static String containerName(Object container) {
        if (container instanceof Map) {
            return "Map";
        }
        if (container instanceof List) {
            return "List";
        }
        if (container instanceof Set) {
            return "Set";
        }
        if (container instanceof Deque) {
            return "Deque";
        }
        return container instanceof Queue ? "Queue" : "Collection";
    }

    private <E> String common(
            Collection<E> elements, Function<? super E, ? extends @Nullable Object> part, int levels) {
        String common = UNKNOWN;
        Iterator<E> iterator = elements.iterator();
        for (int i = 0; i < LOOKED_AT && iterator.hasNext(); i++) {
            Object element = part.apply(iterator.next());
            if (element == null) {
                continue;
            }
            String label = of(element, levels);
            if (!common.equals(UNKNOWN) && !common.equals(label)) {
                return UNKNOWN;
            }
            common = label;
        }
        return common;
    }
}
