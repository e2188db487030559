package dev.whodunit.assertions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows have each value of a column. Equal numbers are one value, and so is having none. */
final class Shares {

    private static final double PARTS = 1e9;

    private final Set<String> columns;
    private final Map<@Nullable Object, Long> counts;
    private final long rows;

    private Shares(Set<String> columns, Map<@Nullable Object, Long> counts, long rows) {
        this.columns = columns;
        this.counts = Collections.unmodifiableMap(counts);
        this.rows = rows;
    }

    /**
     * Counts the values of a column.
     *
     * @param columns all that the rows have
     * @param values one for each row; {@code null} where it has none
     */
    static Shares of(Set<String> columns, List<@Nullable Object> values) {
        Map<@Nullable Object, Long> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value == null ? null : ColumnValues.key(value), 1L, Long::sum));
        return new Shares(columns, counts, values.size());
    }

    /** Those of the rows of both. */
    Shares with(Shares others) {
        Map<@Nullable Object, Long> sums = new LinkedHashMap<>(counts);
        others.counts.forEach((value, count) -> sums.merge(value, count, Long::sum));
        return new Shares(columns, sums, rows + others.rows);
    }

    /** Whether there is one row for each value, as in a list of groups. */
    boolean isOneRowEach() {
        return counts.size() == rows;
    }

    /** Whether the rows look like those of the others. */
    boolean hasColumnsOf(Shares others) {
        return columns.equals(others.columns);
    }

    /** The values of either, in the order of their first appearance. */
    Set<@Nullable Object> valuesWith(Shares others) {
        Set<@Nullable Object> values = new LinkedHashSet<>(counts.keySet());
        values.addAll(others.counts.keySet());
        return values;
    }

    /** By how much the share of a value differs, from 0 to 1; free of what calculating with fractions adds, so that limits can be met. */
    double difference(Shares others, @Nullable Object value) {
        return Math.rint(Math.abs(share(value) - others.share(value)) * PARTS) / PARTS;
    }

    /** By how much the share of any value differs at most, from 0 to 1. */
    double largestDifference(Shares others) {
        return valuesWith(others).stream()
                .mapToDouble(value -> difference(others, value))
                .max()
                .orElse(0);
    }

    private double share(@Nullable Object value) {
        return rows == 0 ? 0 : (double) count(value) / rows;
    }

    private long count(@Nullable Object value) {
        return counts.getOrDefault(value, 0L);
    }

    /** {@code 48.0 % (165 of 344)}. */
    String shown(@Nullable Object value) {
        return String.format(Locale.ROOT, "%.1f %% (%,d of %,d)", 100 * share(value), count(value), rows);
    }
}
