package dev.whodunit.benchmarks.lineage.decisions;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a library decided of a value that it gives: which object it is, how many are in it, and which ones. */
final class Shape {

    private static final long NULL = -1;
    private static final long EMPTY = -2;
    private static final long PLAIN = -3;

    private final ObjectNumbers numbers;
    private final boolean numbersNew;

    /** Looks only, or also gives numbers to objects that have none. */
    Shape(ObjectNumbers numbers, boolean numbersNew) {
        this.numbers = numbers;
        this.numbersNew = numbersNew;
    }

    long of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return number(entry.getKey());
        }
        return isContainer(value) ? ofContainer(value) : number(value);
    }

    static boolean isContainer(Object value) {
        boolean holds = value instanceof Collection || value instanceof Map || isOptional(value);
        return value.getClass().isArray()
                || (holds && value.getClass().getName().startsWith("java.util."));
    }

    private static boolean isOptional(Object value) {
        return value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }

    private long number(@Nullable Object object) {
        return numbersNew ? numbers.of(object) : numbers.known(object);
    }

    private long ofContainer(Object value) {
        if (isOptional(value)) {
            return value instanceof Optional<?> optional && optional.isPresent()
                    ? of(optional.get())
                    : value.toString().endsWith(".empty") ? EMPTY : PLAIN;
        }
        if (numbers.knows(value)) {
            return numbers.known(value);
        }
        long parts = parts(value);
        return parts == EMPTY ? EMPTY : Mixed.of(number(value), parts);
    }

    private long parts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? EMPTY : Mixed.of(map.size(), sizes(map.values()));
        }
        if (value instanceof Collection<?> all) {
            boolean ordered = all instanceof List || all instanceof Deque;
            return all.isEmpty() ? EMPTY : ordered ? which(all.size(), all) : all.size();
        }
        if (value instanceof byte[] || value instanceof char[]) {
            return EMPTY;
        }
        return value instanceof Object[] objects && !(value instanceof String[])
                ? which(objects.length, Arrays.asList(objects))
                : Array.getLength(value);
    }

    private long which(int size, Collection<?> elements) {
        long which = size;
        for (Object element : elements) {
            which = Mixed.of(which, element == null ? NULL : number(element));
        }
        return which;
    }

    /** How many are in each group, in no order. */
    private static long sizes(Collection<?> groups) {
        long sizes = 0;
        for (Object group : groups) {
            sizes += group instanceof Collection<?> all ? Mixed.of(all.size()) : 0;
        }
        return sizes;
    }
}
