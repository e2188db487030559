package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tables of libraries have told during one call: their columns, and what stands in which row. Small ones only. */
final class AskedTables {

    /** Tables with more cells are told apart by column only. */
    private static final int ENOUGH = 200_000;

    private final Cells cells;
    private final Map<Reference, TableContent> tables = new HashMap<>();
    private final Map<Reference, List<@Nullable Object>> columns = new HashMap<>();
    private OptionalInt row = OptionalInt.empty();

    AskedTables(Cells cells) {
        this.cells = cells;
    }

    /** What is in a table that was asked. */
    Optional<TableContent> table(Object table) {
        return Optional.ofNullable(tables.get(new Reference(table)));
    }

    /** What is in a column that was asked. */
    Optional<List<@Nullable Object>> column(Object column) {
        return Optional.ofNullable(columns.get(new Reference(column)));
    }

    /** The number of the row that the receiver is at. */
    OptionalInt row() {
        return row;
    }

    /** Asks what a call has made, and what it was made of. */
    void ask(LibraryCall call, @Nullable Object made, boolean isNew) {
        Object receiver = call.receiver();
        if (cells.view(receiver).isPresent() && receiver != null && !cells.isTable(receiver)) {
            row = rowOf(receiver);
        }
        if (!isNew || made == null) {
            return;
        }
        if (cells.isTable(made)) {
            Set<Reference> inputs = new LinkedHashSet<>(Set.of(new Reference(made)));
            call.operands().forEach(operand -> inputs.addAll(cells.behind(operand)));
            inputs.forEach(input -> askTable(input.object()));
        } else if (cells.isColumn(made)) {
            askColumn(made);
            call.operands().stream().filter(cells::isColumn).forEach(this::askColumn);
        } else {
            askView(receiver);
        }
    }

    private static OptionalInt rowOf(Object row) {
        try {
            return Asked.call(row, "getRowNumber") instanceof Integer number
                    ? OptionalInt.of(number)
                    : OptionalInt.empty();
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return OptionalInt.empty();
        }
    }

    private void askColumn(@Nullable Object column) {
        if (column != null && !columns.containsKey(new Reference(column))) {
            try {
                cellsOf(column).ifPresent(found -> columns.put(new Reference(column), found));
            } catch (ReflectiveOperationException | RuntimeException closed) {
                // It is known as a whole.
            }
        }
    }

    private static Optional<List<@Nullable Object>> cellsOf(Object column) throws ReflectiveOperationException {
        return Asked.call(column, "size") instanceof Integer size
                        && size <= ENOUGH
                        && Asked.call(column, "asList") instanceof List<?> found
                ? Optional.of(new ArrayList<@Nullable Object>(found))
                : Optional.empty();
    }

    /** Asks an object for its columns, if it is a table. */
    void askView(@Nullable Object table) {
        if (table != null && cells.isTable(table)) {
            try {
                cells.show(table, new Cells.View(names(table), columns(table)));
            } catch (ReflectiveOperationException | RuntimeException closed) {
                // It is known by column, as far as that can be.
            }
        }
    }

    private void askTable(Object table) {
        if (!tables.containsKey(new Reference(table))) {
            try {
                content(table).ifPresent(found -> tables.put(new Reference(table), found));
            } catch (ReflectiveOperationException | RuntimeException closed) {
                // It is known by column, as far as that can be.
            }
        }
    }

    private static Optional<TableContent> content(Object table) throws ReflectiveOperationException {
        List<String> names = names(table);
        List<Object> columns = columns(table);
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Object column : columns) {
            cellsOf(column).ifPresent(cells::add);
        }
        boolean isWhole = columns.size() == names.size()
                && cells.size() == columns.size()
                && cells.stream().mapToInt(List::size).distinct().count() <= 1
                && cells.stream().mapToLong(List::size).sum() <= ENOUGH;
        return isWhole ? Optional.of(new TableContent(names, columns, cells)) : Optional.empty();
    }

    private static List<String> names(Object table) throws ReflectiveOperationException {
        return ((List<?>) Asked.call(table, "columnNames"))
                .stream().map(JdkObjects::text).toList();
    }

    private static List<Object> columns(Object table) throws ReflectiveOperationException {
        return new ArrayList<>((List<?>) Asked.call(table, "columns"));
    }
}
