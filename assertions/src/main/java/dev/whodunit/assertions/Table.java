package dev.whodunit.assertions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A kept list of objects, read as rows and columns. */
final class Table {

    private final RecordedArtifact artifact;
    private final List<Map<String, @Nullable Object>> rows;

    private Table(RecordedArtifact artifact, List<Map<String, @Nullable Object>> rows) {
        this.artifact = artifact;
        this.rows = rows;
    }

    /** Reads the table that the recording holds of an artifact. */
    static Lookup<Table> of(RecordedArtifact artifact) {
        Optional<String> json =
                artifact.step().recording().contents().json(artifact.artifact().fingerprint());
        if (json.isEmpty()) {
            return Lookup.missing(TableMessages.notKept(artifact));
        }
        Optional<Object> list = artifact.step().run().plainValue(json.get()).as(List.class);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (list.isPresent()) {
            for (Object element : (List<?>) list.get()) {
                if (!(element instanceof Map<?, ?> row)) {
                    return Lookup.missing(TableMessages.notATable(artifact));
                }
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                row.forEach((column, value) -> copy.put(String.valueOf(column), value));
                rows.add(copy);
            }
            return Lookup.found(new Table(artifact, rows));
        }
        return Lookup.missing(TableMessages.notATable(artifact));
    }

    List<Map<String, @Nullable Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The columns of all rows, in the order of their first appearance. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    /** The values of one column; {@code null} where a row has none. */
    Lookup<RecordedColumn> column(String name) {
        if (!columns().contains(name)) {
            return Lookup.missing(TableMessages.noSuchColumn(artifact, name, columns()));
        }
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(name)));
        return Lookup.found(new RecordedColumn(artifact, name, values));
    }

    /** The index of the first row that has a value in a column. */
    Lookup<Integer> indexOf(String name, Object value) {
        return column(name)
                .then(column -> IntStream.range(0, rows.size())
                        .filter(row -> ColumnValues.areEqual(column.values().get(row), value))
                        .mapToObj(Lookup::found)
                        .findFirst()
                        .orElseGet(() -> Lookup.missing(TableMessages.noSuchRow(column, value))));
    }

    /** The problem if columns are missing. */
    Optional<Problem> checkColumns(List<String> expected) {
        return expected.stream()
                .filter(name -> !columns().contains(name))
                .findFirst()
                .map(name -> TableMessages.noSuchColumn(artifact, name, columns()));
    }
}
