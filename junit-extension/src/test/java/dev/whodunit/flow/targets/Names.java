package dev.whodunit.flow.targets;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Parameters and local variables of all sorts. */
public abstract class Names<T extends Comparable<T>> {

    public static long types(
            int count,
            long[][] grid,
            List<String> rows,
            Map<String, ? extends List<Integer>> byKey,
            Map.Entry<?, Long> e) {
        return count + grid.length + rows.size() + byKey.size() + e.getValue();
    }

    public abstract int unnamed(int count, String text);

    public T generic(List<? super T> sink, T[] values, double weight, String after) {
        T best = values[0];
        return after.isEmpty() && weight > 1 && sink.isEmpty() ? null : best;
    }

    public static int locals(List<String> rows) {
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            long square = (long) i * i;
            size += (int) square;
        }
        for (String i : rows) {
            size += i.length();
        }
        try {
            size--;
        } catch (IllegalStateException broken) {
            throw broken;
        }
        return size;
    }

    public static String split(List<String> rows) {
        String kept = rows.get(0);
        try {
            if (rows.isEmpty()) {
                return kept;
            }
            rows.clear();
        } finally {
            rows.add(kept);
        }
        return kept + rows;
    }

    public static BiFunction<String, Integer, String> lambda(String prefix) {
        return (text, times) -> prefix + text.repeat(times);
    }
}
