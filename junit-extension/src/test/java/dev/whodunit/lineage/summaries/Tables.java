package dev.whodunit.lineage.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.aggregate.Summarizer;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.joining.DataFrameJoiner;
import tech.tablesaw.selection.Selection;
import tech.tablesaw.table.Relation;

/** Tables of Tablesaw, their rows and columns. */
final class Tables {

    private Tables() {}

    static boolean isOne(Object object) {
        return object instanceof Relation
                || object instanceof Column
                || object instanceof Row
                || object instanceof Summarizer
                || object instanceof DataFrameJoiner
                || object instanceof Selection;
    }

    /** Arrays of names of columns. */
    static List<Recipe> names() {
        return List.of(
                Recipes.listed(names -> names.toArray(new String[0]), List.of(Recipes.single("c0", "c1"))),
                Recipes.listed(
                        names -> names.toArray(new String[0]),
                        List.of(Recipes.single("c2", "c0"), Recipes.single("c1"))));
    }

    static String content(Object object) {
        if (object instanceof Relation table) {
            return table.name() + " "
                    + table.columns().stream().map(Tables::content).collect(Collectors.joining(" "));
        }
        if (object instanceof Column<?> column) {
            return column.name()
                    + IntStream.range(0, column.size())
                            .mapToObj(i -> column.getString(i))
                            .toList();
        }
        if (object instanceof Row row) {
            return row.columnNames().stream()
                            .map(name -> name + "=" + row.getObject(name))
                            .toList() + "@" + row.getRowNumber();
        }
        if (object instanceof Summarizer summarizer) {
            return content(summarizer.apply());
        }
        if (object instanceof DataFrameJoiner joiner) {
            return joined(joiner);
        }
        return java.util.Arrays.toString(((Selection) object).toArray());
    }

    /** What it joins, with another table where it has none yet. */
    private static String joined(DataFrameJoiner joiner) {
        try {
            return content(joiner.join());
        } catch (RuntimeException isWithoutOther) {
            return content(joiner.with((Table) right().make()).join());
        }
    }

    /** Columns that no table has. */
    static List<Recipe> columns() {
        return List.of(
                Recipes.listed(columns -> columns.toArray(new Column<?>[0]), List.of(wholes(3, 21, 22, 23, 24))),
                Recipes.listed(
                        columns -> columns.toArray(new Column<?>[0]),
                        List.of(wholes(3, 21, 22, 23, 24), numbers(4, 13, 11, 19, 17))));
    }

    /** Arrays of a table that others can be joined with. */
    static List<Recipe> others() {
        return List.of(Recipes.listed(tables -> tables.toArray(new Table[0]), List.of(right())));
    }

    private static Recipe right() {
        return Recipes.named(
                columns -> Table.create(
                        "u", columns.stream().map(column -> (Column<?>) column).toArray(Column<?>[]::new)),
                List.of(texts(0), wholes(5, 31, 33, 35, 37)));
    }

    private static Recipe texts(int seed) {
        return Recipes.listed(
                cells -> StringColumn.create(
                        "c0", cells.stream().map(String.class::cast).toList()),
                Texts.elements(seed));
    }

    private static Recipe wholes(int column, int... values) {
        return Recipes.listed(
                cells -> IntColumn.create(
                        "c" + column,
                        cells.stream().mapToInt(Integer.class::cast).toArray()),
                cells(values));
    }

    private static Recipe numbers(int column, int... values) {
        return Recipes.listed(
                cells -> DoubleColumn.create(
                        "c" + column,
                        cells.stream().mapToDouble(cell -> (int) cell).toArray()),
                cells(values));
    }

    private static List<Recipe> cells(int... values) {
        List<Recipe> cells = new ArrayList<>();
        for (int value : values) {
            cells.add(Recipes.single(value, value + 100, value - 100));
        }
        return cells;
    }

    private static Recipe table() {
        return Recipes.named(
                columns -> Table.create(
                        "t", columns.stream().map(column -> (Column<?>) column).toArray(Column<?>[]::new)),
                List.of(texts(0), wholes(1, 5, 7, 2, 9), numbers(2, 13, 11, 19, 17)));
    }

    static List<Recipe> recipes() {
        Recipe table = table();
        return List.of(
                table,
                Recipes.made(made -> ((Table) made.get(0)).setName((String) made.get(1)), table, Texts.text("t")),
                texts(0),
                texts(1),
                wholes(1, 5, 7, 2, 9),
                numbers(2, 13, 11, 19, 17),
                wholes(3, 21, 22, 23, 24),
                Recipes.made(made -> ((Table) made.get(0)).iterator().next(), table),
                Recipes.made(made -> ((Table) made.get(0)).joinOn("c0"), table),
                Recipes.made(
                        made -> ((DataFrameJoiner) made.get(0)).with((Table) made.get(1)),
                        Recipes.made(made -> ((Table) made.get(0)).joinOn("c0"), table),
                        right()),
                right(),
                Recipes.made(
                        made -> Selection.with(((List<?>) made.get(0))
                                .stream().mapToInt(each -> (int) each).toArray()),
                        Recipes.listed(
                                numbers -> numbers, Recipes.singles(1, 0, 2, 3).subList(0, 2))),
                Recipes.made(made -> ((Table) made.get(0)).summarize("c1", AggregateFunctions.sum), table),
                Recipes.single(AggregateFunctions.sum, AggregateFunctions.max),
                Recipes.single(AggregateFunctions.mean, AggregateFunctions.min));
    }
}
