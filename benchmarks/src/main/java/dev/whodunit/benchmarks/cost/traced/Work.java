package dev.whodunit.benchmarks.cost.traced;

import java.util.ArrayList;
import java.util.List;

/** The same work as in the other package of this benchmark; what differs is who watches it. */
public final class Work {

    private int seed = 1;

    /** A row of six fields. */
    public record Row(String id, String origin, String destination, int delay, int distance, boolean late) {}

    /** Calls a tiny method {@code calls} times. */
    public int tinyCalls(int calls) {
        int sum = 0;
        for (int i = 0; i < calls; i++) {
            sum += step(i);
        }
        return sum;
    }

    private int step(int i) {
        return i * 31 + 7;
    }

    /** Makes a row from each row, by one function call each. */
    public List<Row> perRow(List<Row> rows) {
        List<Row> out = new ArrayList<>(rows.size());
        for (Row row : rows) {
            out.add(shifted(row));
        }
        return out;
    }

    private Row shifted(Row row) {
        return new Row(row.id(), row.origin(), row.destination(), row.delay() + seed, row.distance(), row.delay() > 15);
    }

    /** One coarse step over all rows. */
    public List<Row> coarse(List<Row> rows) {
        return rows.stream().filter(Row::late).toList();
    }

    /** Rows to work on. */
    public List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(new Row("F" + i, "SFO", "JFK", i % 90 - 20, 2586, i % 3 == 0));
        }
        return rows;
    }
}
