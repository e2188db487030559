package dev.whodunit.benchmarks.overhead.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Twelve functions, each called once, over lists of 200,000 rows. */
public final class CoarseSteps implements LongSupplier {

    /** How many calls of functions one run makes, without those of lambdas. */
    public static final long CALLS = 13;

    private static final int ROWS = 200_000;

    /** For whoever measures. */
    public CoarseSteps() {}

    record Row(int id, String key, double value, boolean isGood) {}

    @Override
    public long getAsLong() {
        List<Row> rows = rows();
        List<Row> good = good(rows);
        List<Row> scaled = scaled(good);
        List<Row> sorted = sorted(scaled);
        List<Row> distinct = distinct(sorted);
        List<Row> reversed = reversed(distinct);
        Map<String, List<Row>> groups = groups(reversed);
        Map<String, Double> sums = sums(groups);
        List<String> names = names(sums);
        List<Row> joined = joined(rows, sums);
        List<Double> values = values(joined);
        double mean = mean(values);
        return Math.round(mean * 1000) + names.size();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Row(i, "key-" + i % 1000, (i * 7919L % 10_007) / 10.0, i % 11 != 0));
        }
        return rows;
    }

    List<Row> good(List<Row> rows) {
        return rows.stream().filter(Row::isGood).toList();
    }

    List<Row> scaled(List<Row> rows) {
        List<Row> scaled = new ArrayList<>();
        for (Row row : rows) {
            scaled.add(new Row(row.id(), row.key(), row.value() * 1.19, row.isGood()));
        }
        return scaled;
    }

    List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingDouble(Row::value)).toList();
    }

    List<Row> distinct(List<Row> rows) {
        return rows.stream().distinct().toList();
    }

    List<Row> reversed(List<Row> rows) {
        List<Row> reversed = new ArrayList<>(rows.size());
        for (int i = rows.size() - 1; i >= 0; i--) {
            reversed.add(rows.get(i));
        }
        return reversed;
    }

    Map<String, List<Row>> groups(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::key));
    }

    Map<String, Double> sums(Map<String, List<Row>> groups) {
        Map<String, Double> sums = new HashMap<>();
        groups.forEach((key, rows) ->
                sums.put(key, rows.stream().mapToDouble(Row::value).sum()));
        return sums;
    }

    List<String> names(Map<String, Double> sums) {
        return sums.keySet().stream().sorted().toList();
    }

    List<Row> joined(List<Row> rows, Map<String, Double> sums) {
        return rows.stream()
                .map(row -> new Row(row.id(), row.key(), sums.getOrDefault(row.key(), 0.0), row.isGood()))
                .toList();
    }

    List<Double> values(List<Row> rows) {
        return rows.stream().map(Row::value).toList();
    }

    double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }
}
