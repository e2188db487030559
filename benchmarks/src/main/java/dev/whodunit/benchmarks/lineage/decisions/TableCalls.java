package dev.whodunit.benchmarks.lineage.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/**
 * What Tablesaw decided: which rows a selection has, which rows of a table are in another one and where, which rows are
 * in one group and which ones a join brings together, and where values are missing. Woven code calls this after each of its methods.
 */
public final class TableCalls {

    private static final TableCalls OF_THE_RUN = new TableCalls();

    private final IdentityHashMap<Object, Keyed> keyed = new IdentityHashMap<>();

    private TableCalls() {}

    /** A table of which groups or matches are made later on, by these columns or of these columns. */
    private record Keyed(Table table, List<String> columns) {}

    /** A method of Tablesaw gave this. */
    public static void called(
            @Nullable Object result,
            @Nullable Object receiver,
            @Nullable Object[] arguments,
            String method,
            long site) {
        if (result != null) {
            synchronized (OF_THE_RUN) {
                OF_THE_RUN.tell(result, receiver, arguments, method, site);
            }
        }
    }

    private void tell(
            Object result, @Nullable Object receiver, @Nullable Object[] arguments, String method, long site) {
        tellSizes(result, site);
        List<String> columns = columns(arguments);
        if (receiver instanceof Table table) {
            tellRows(table, result, columns, method, site);
            keyed.put(result, new Keyed(table, columns));
        } else if (receiver instanceof Column<?> column) {
            tellValues(column, method, site);
        } else if (receiver != null && keyed.containsKey(receiver)) {
            tellGroups(keyed.getOrDefault(receiver, new Keyed(Table.create(), columns)), columns, arguments, site);
            keyed.putIfAbsent(result, keyed.getOrDefault(receiver, new Keyed(Table.create(), columns)));
        }
    }

    private static void tellSizes(Object result, long site) {
        if (result instanceof Table table) {
            tell(site, table.rowCount());
        } else if (result instanceof Column<?> column) {
            tell(site, column.size());
        } else if (result instanceof Selection selection) {
            tell(site, Arrays.hashCode(selection.toArray()));
        }
    }

    private static void tell(long site, long what) {
        Decisions.log().decided(site, what);
    }

    /** Names of columns among what a method is called with. */
    private static List<String> columns(@Nullable Object[] arguments) {
        List<String> names = new ArrayList<>();
        for (Object argument : arguments) {
            Object[] some = argument instanceof Object[] several ? several : new Object[] {String.valueOf(argument)};
            if (argument instanceof Column<?> column) {
                some = new Object[] {column};
            }
            for (Object one : some) {
                names.add(one instanceof Column<?> column ? column.name() : String.valueOf(one));
            }
        }
        return names;
    }

    private static void tellRows(Table table, Object result, List<String> columns, String method, long site) {
        if (result instanceof Table other && other.columnNames().equals(table.columnNames())) {
            tell(site, whereFrom(rows(table, table.columnNames()), rows(other, table.columnNames())));
        } else if (method.startsWith("splitOn") || method.startsWith("countBy") || method.startsWith("xTab")) {
            tell(site, equalOnes(rows(table, columns)));
        }
    }

    private static void tellValues(Column<?> column, String method, long site) {
        boolean groups = method.startsWith("unique") || method.startsWith("count") || method.equals("asSet");
        if (groups) {
            tell(site, equalOnes(texts(column).toList()));
        }
        if (method.equals("removeMissing")) {
            tell(site, Arrays.hashCode(column.isMissing().toArray()));
        }
    }

    private static void tellGroups(Keyed keyed, List<String> columns, @Nullable Object[] arguments, long site) {
        Table table = keyed.table();
        List<String> rows = new ArrayList<>();
        for (Object argument : arguments) {
            Stream.of(argument instanceof Object[] several ? several : new Object[] {String.valueOf(argument)})
                    .filter(Table.class::isInstance)
                    .forEach(other -> rows.addAll(rows((Table) other, keyed.columns())));
        }
        if (!rows.isEmpty()) {
            rows.addAll(0, rows(table, keyed.columns()));
            tell(site, equalOnes(rows));
        } else if (columns.stream().anyMatch(table.columnNames()::contains)) {
            tell(site, equalOnes(rows(table, columns)));
            keyed.columns().stream()
                    .filter(table.columnNames()::contains)
                    .forEach(name -> tell(
                            site, Arrays.hashCode(table.column(name).isMissing().toArray())));
        }
    }

    /** The texts of some columns of a table, those that it has, row by row. */
    private static List<String> rows(Table table, List<String> columns) {
        List<Column<?>> there = table.columns().stream()
                .filter(column -> columns.contains(column.name()))
                .<Column<?>>map(column -> column)
                .toList();
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> there.stream()
                        .map(column -> column.getString(row))
                        .toList()
                        .toString())
                .toList();
    }

    private static Stream<String> texts(Column<?> column) {
        return IntStream.range(0, column.size()).mapToObj(column::getString);
    }

    /** Which of some texts are equal, and not which texts they are. */
    private static long equalOnes(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        return texts.stream()
                .mapToLong(text -> {
                    numbers.putIfAbsent(text, numbers.size());
                    return numbers.getOrDefault(text, 0);
                })
                .reduce(texts.size(), Mixed::of);
    }

    /** For each row of a table that is made of another one, the first row of that which is equal and not taken. */
    private static long whereFrom(List<String> rows, List<String> later) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            places.computeIfAbsent(rows.get(i), unknown -> new ArrayList<>()).add(i);
        }
        long from = later.size();
        for (String row : later) {
            List<Integer> left = places.getOrDefault(row, List.of());
            from = Mixed.of(from, left.isEmpty() ? -1 : left.remove(left.size() - 1));
        }
        return from;
    }
}
