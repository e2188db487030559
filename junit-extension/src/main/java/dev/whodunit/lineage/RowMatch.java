package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table the rows of another one are from: those with equal cells in all columns that both have. Where both have
 * as many equal rows, the first is from the first.
 *
 * @param table which the other one was made of
 * @param rowsByRow for each row of the other one
 */
record RowMatch(TableContent table, List<int[]> rowsByRow) {

    static RowMatch of(TableContent made, TableContent table) {
        List<String> shared =
                made.names().stream().filter(table.names()::contains).toList();
        List<List<@Nullable Object>> keys = shared.isEmpty() ? List.of() : keys(made, shared);
        Map<List<@Nullable Object>, List<Integer>> rows = shared.isEmpty() ? Map.of() : byKey(keys(table, shared));
        Map<List<@Nullable Object>, List<Integer>> equal = byKey(keys);
        Map<List<@Nullable Object>, Integer> before = new HashMap<>();
        List<int[]> found = new ArrayList<>();
        for (int row = 0; row < made.rows(); row++) {
            List<@Nullable Object> key = shared.isEmpty() ? List.of() : keys.get(row);
            List<Integer> from = rows.getOrDefault(key, List.of());
            int number = before.merge(key, 1, Integer::sum) - 1;
            boolean areAsMany = !from.isEmpty()
                    && from.size() == equal.getOrDefault(key, List.of()).size();
            found.add((areAsMany ? List.of(from.get(number)) : from)
                    .stream().mapToInt(Integer::intValue).toArray());
        }
        return new RowMatch(table, found);
    }

    private static List<List<@Nullable Object>> keys(TableContent table, List<String> names) {
        List<List<@Nullable Object>> keys = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<@Nullable Object> key = new ArrayList<>();
            for (String name : names) {
                key.add(Identity.key(table.cells().get(table.column(name)).get(row)));
            }
            keys.add(key);
        }
        return keys;
    }

    private static Map<List<@Nullable Object>, List<Integer>> byKey(List<List<@Nullable Object>> keys) {
        Map<List<@Nullable Object>, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            rows.computeIfAbsent(keys.get(row), unseen -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    /** The rows that a row of the other table is from. */
    int[] rows(int row) {
        return rowsByRow.get(row);
    }
}
