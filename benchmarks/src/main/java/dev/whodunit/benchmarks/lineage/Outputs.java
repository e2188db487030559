package dev.whodunit.benchmarks.lineage;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline's result as paths with texts, such as {@code months["2001-01"].mean} with {@code 12.3}.
 *
 * <p>Records are taken apart by components, objects of the pipeline's classes by fields, arrays and collections by
 * index, sets in the order of their elements' texts, maps by key. The size of each is an output too: {@code days.size}.
 * A filled {@link Optional} has the path of its value, and the size 1. All else is the text that it says it is.
 */
public final class Outputs {

    /** The end of the path of a size. */
    static final String SIZE = ".size";

    private static final Pattern KEY = Pattern.compile("\\[\"(.*?)\"]");

    private final Predicate<String> own;
    private final Map<String, String> found;
    private final Set<Object> around;

    private Outputs(Predicate<String> own, Set<Object> around) {
        this.own = own;
        this.around = around;
        this.found = new LinkedHashMap<>();
    }

    /**
     * Takes a result apart.
     *
     * @param own says of binary names of classes whether they are the pipeline's
     */
    public static Map<String, String> of(@Nullable Object result, Predicate<String> own) {
        Outputs outputs = new Outputs(own, Collections.newSetFromMap(new IdentityHashMap<>()));
        outputs.add("", result);
        return Collections.unmodifiableMap(outputs.found);
    }

    /** The component of the result that a path belongs to. */
    public static String artifactOf(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    /** Texts of the keys of maps that some paths go through, in an order that is the same each time. */
    static SortedSet<String> keys(Set<String> paths) {
        return paths.stream()
                .flatMap(path -> KEY.matcher(path).results())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String path, @Nullable Object value) {
        if (value == null || isLeaf(value)) {
            found.put(path, text(value));
        } else if (around.add(value)) {
            addParts(path, value);
            around.remove(value);
        } else {
            found.put(path, "(around itself)");
        }
    }

    private boolean isLeaf(Object value) {
        boolean hasParts = value instanceof Record
                || value instanceof Optional
                || value instanceof Map
                || value instanceof Collection
                || value.getClass().isArray()
                || own.test(value.getClass().getName());
        return !hasParts || value instanceof Enum;
    }

    private static String text(@Nullable Object leaf) {
        return leaf instanceof Enum<?> constant ? constant.name() : String.valueOf(leaf);
    }

    private void addParts(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            addMap(path, map);
        } else if (value instanceof Collection<?> all) {
            addAll(path, all instanceof Set ? inOrderOfText(all) : all);
        } else if (value instanceof Optional<?> optional) {
            addSize(path, optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> add(path, present));
        } else if (value.getClass().isArray()) {
            addAll(path, elements(value));
        } else if (value instanceof Record) {
            addComponents(path, value);
        } else {
            addFields(path, value.getClass(), value);
        }
    }

    private void addSize(String path, int size) {
        found.put(path.isEmpty() ? SIZE.substring(1) : path + SIZE, String.valueOf(size));
    }

    private void addAll(String path, Collection<?> elements) {
        addSize(path, elements.size());
        int index = 0;
        for (Object element : elements) {
            add(path + "[" + index++ + "]", element);
        }
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private Collection<?> inOrderOfText(Collection<?> set) {
        List<Object> sorted = new ArrayList<>(set);
        sorted.sort(Comparator.comparing(this::textOf));
        return sorted;
    }

    private String textOf(@Nullable Object value) {
        Outputs alone = new Outputs(own, around);
        alone.add("", value);
        return alone.found.size() == 1 ? alone.found.values().iterator().next() : alone.found.toString();
    }

    private void addMap(String path, Map<?, ?> map) {
        addSize(path, map.size());
        Map<String, @Nullable Object> byText = new TreeMap<>();
        map.forEach((key, value) -> byText.put(textOf(key).replace("\"", "\\\""), value));
        byText.forEach((key, value) -> add(path + "[\"" + key + "\"]", value));
    }

    private void addComponents(String path, Object instance) {
        for (RecordComponent component : instance.getClass().getRecordComponents()) {
            add(inside(path, component.getName()), read(component.getAccessor(), instance));
        }
    }

    private void addFields(String path, Class<?> type, Object instance) {
        Class<?> parent = type.getSuperclass();
        if (parent != null && own.test(parent.getName())) {
            addFields(path, parent, instance);
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                add(inside(path, field.getName()), read(field, instance));
            }
        }
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable Object read(AccessibleObject member, Object instance) {
        member.setAccessible(true);
        try {
            return member instanceof Field field ? field.get(instance) : ((Method) member).invoke(instance);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalArgumentException("A result cannot be read: " + member, unreadable);
        }
    }
}
