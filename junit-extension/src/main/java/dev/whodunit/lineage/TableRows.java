package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which cells the cells of a table or of a column are from that a call has made. */
final class TableRows {

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final Summary summary;
    private final CallValues values;
    private final AskedTables asked;
    private OptionalInt everything = OptionalInt.empty();

    TableRows(LabelRun run, LibraryCall call, Summary summary, CallValues values, AskedTables asked) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        this.summary = summary;
        this.values = values;
        this.asked = asked;
    }

    /**
     * Makes known what the cells are from, if the object is a table or a column and that can be told.
     *
     * @param decisions on what is in it
     */
    boolean know(Object made, int decisions) {
        Optional<TableContent> table = asked.table(made);
        if (table.isPresent()) {
            Optional<Outside> file = file();
            List<RowMatch> inputs = file.isPresent() ? List.of() : inputs(table.get());
            if (file.isPresent()) {
                read(made, table.get(), file.get(), decisions);
            } else if (!inputs.isEmpty()) {
                know(made, table.get(), (column, row) -> derived(table.get(), column, row, inputs), decisions);
            }
            return file.isPresent() || !inputs.isEmpty();
        }
        return asked.column(made)
                .flatMap(this::column)
                .map(labels -> know(made, labels, decisions))
                .isPresent();
    }

    /** Makes known that a table was read from a file, if it is one that can be asked. */
    boolean read(Object made, String file, int decisions) {
        Optional<TableContent> table = asked.table(made);
        table.ifPresent(content -> read(made, content, new Outside(file, "", true), decisions));
        return table.isPresent();
    }

    private void read(Object made, TableContent table, Outside file, int decisions) {
        file.isOf(Set.copyOf(table.names()));
        know(made, table, (column, row) -> read(file, table, column, row), decisions);
    }

    private void know(Object made, TableContent table, IntBinaryOperator label, int decisions) {
        Bag bag = run.bag(made);
        for (int i = 0; i < table.columns().size(); i++) {
            Object column = table.columns().get(i);
            if (run.cells().size(column) < 0) {
                int number = i;
                IntUnaryOperator ofRow = row -> label.applyAsInt(number, row);
                know(column, IntStream.range(0, table.rows()).map(ofRow).toArray(), decisions);
                run.bag(column).isNamed(table.names().get(i));
            }
            bag.include(run.bag(column));
        }
        bag.decide(decisions);
        run.cells().show(made, new Cells.View(table.names(), table.columns()));
    }

    private boolean know(Object column, int[] labels, int decisions) {
        run.cells().know(column, labels);
        Bag bag = run.bag(column);
        Arrays.stream(labels).distinct().forEach(bag::addToWhole);
        bag.decide(decisions);
        return true;
    }

    /** The file that the table was read from, if it is one file and the table the first thing that was read from it. */
    private Optional<Outside> file() {
        Set<Outside> places = run.sum(values.bag(summary.from())).outsides();
        return places.stream()
                .filter(place -> places.size() == 1 && place.isUnread())
                .findFirst();
    }

    private int read(Outside file, TableContent table, int column, int row) {
        String text = JdkObjects.text(table.cells().get(column).get(row));
        String position = "[" + row + "]" + Source.step(table.names().get(column));
        return provenance.source(new Source(file.origin(), position, text));
    }

    private List<RowMatch> inputs(TableContent made) {
        List<RowMatch> inputs = new ArrayList<>();
        if (!summary.isAssumed()) {
            Set<Reference> seen = new HashSet<>();
            for (Object operand : call.operands()) {
                for (Reference table : run.cells().behind(operand)) {
                    asked.table(table.object())
                            .filter(content -> seen.add(table))
                            .filter(content -> content.columns().stream()
                                    .anyMatch(column -> run.cells().size(column) >= 0))
                            .ifPresent(content -> inputs.add(RowMatch.of(made, content)));
                }
            }
        }
        return inputs;
    }

    private int derived(TableContent made, int column, int row, List<RowMatch> inputs) {
        String name = made.names().get(column);
        boolean isCarried = false;
        for (RowMatch input : inputs) {
            int from = input.table().column(name);
            int[] rows = input.rows(row);
            if (from >= 0 && rows.length > 0) {
                return joined(input.table().columns().get(from), rows);
            }
            isCarried |= from >= 0;
        }
        OptionalInt computed = isCarried ? OptionalInt.empty() : computed(row, inputs);
        if (computed.isPresent()) {
            return computed.getAsInt();
        }
        int everything = everything();
        boolean isMissing = isCarried && isMissing(made.cells().get(column).get(row));
        return isMissing ? provenance.under(0, everything) : everything;
    }

    private int everything() {
        everything = everything.isPresent() ? everything : OptionalInt.of(values.everything(summary.from()));
        return everything.getAsInt();
    }

    private static boolean isMissing(@Nullable Object cell) {
        return cell == null
                || cell.equals("")
                || (cell instanceof Double number && number.isNaN())
                || (cell instanceof Float single && single.isNaN());
    }

    /** The label of a cell that was computed from those columns that the call was to look at, in the rows of its group. */
    private OptionalInt computed(int row, List<RowMatch> inputs) {
        Set<String> names = call.held().all().stream().map(Bag::name).collect(Collectors.toSet());
        OptionalInt found = OptionalInt.empty();
        for (RowMatch input : inputs) {
            int[] rows = input.rows(row);
            for (int i = 0; i < input.table().names().size() && rows.length > 0; i++) {
                if (names.contains(input.table().names().get(i))) {
                    int label = joined(input.table().columns().get(i), rows);
                    found = OptionalInt.of(provenance.join(found.orElse(0), label));
                }
            }
        }
        return found;
    }

    private int joined(Object column, int[] rows) {
        return Arrays.stream(rows).map(row -> cell(column, row)).reduce(0, provenance::join);
    }

    private int cell(Object column, int row) {
        return run.cells().at(column, row).orElseGet(() -> run.everything(run.bag(column)));
    }

    private Optional<int[]> column(List<@Nullable Object> made) {
        List<Object> columns = call.operands().stream()
                .filter(Objects::nonNull)
                .filter(run.cells()::isColumn)
                .toList();
        boolean areKnown = columns.stream().allMatch(column -> run.cells().size(column) >= 0);
        if (summary.isAssumed() || !areKnown) {
            return Optional.empty();
        }
        if (summary.kind() == Summary.Kind.ROWS) {
            return rows(made.size());
        }
        if (columns.isEmpty()) {
            int[] labels = new int[made.size()];
            Arrays.fill(labels, everything());
            return Optional.of(labels);
        }
        return summary.kind() == Summary.Kind.ONE && columns.size() == 1
                ? asked.column(columns.get(0)).map(cells -> found(made, columns.get(0), cells))
                : Optional.empty();
    }

    private int[] found(List<@Nullable Object> made, Object column, List<@Nullable Object> cells) {
        RowMatch match = RowMatch.of(table(made), table(cells));
        return IntStream.range(0, made.size())
                .map(row -> match.rows(row).length == 0 ? everything() : joined(column, match.rows(row)))
                .toArray();
    }

    private static TableContent table(List<@Nullable Object> cells) {
        return new TableContent(List.of(""), List.of(""), List.of(cells));
    }

    /**
     * The labels of so many cells, each of which is from the cells of the same row, and from all that is given beside columns.
     *
     * @return empty if something has another number of rows
     */
    Optional<int[]> rows(int size) {
        int[] labels = new int[size];
        for (int place = 0; place < call.operands().size(); place++) {
            Object operand = call.operands().get(place);
            boolean isReceiver = place < call.firstArgument();
            boolean isFrom =
                    isReceiver ? summary.from().receiver() : summary.from().hasArgument(place - call.firstArgument());
            if (isFrom && operand != null && !add(labels, operand, call.labels().get(place))) {
                return Optional.empty();
            }
        }
        return Optional.of(labels);
    }

    private boolean add(int[] labels, Object operand, int label) {
        boolean isArray = operand.getClass().isArray();
        boolean isColumn = run.cells().isColumn(operand);
        int size = isArray ? Array.getLength(operand) : isColumn ? run.cells().size(operand) : labels.length;
        boolean isOther = !isArray && !isColumn && !Identity.isValue(operand);
        if (size != labels.length || isOther) {
            return false;
        }
        for (int row = 0; row < labels.length; row++) {
            int own = isArray ? run.get(operand, row) : isColumn ? cell(operand, row) : label;
            labels[row] = provenance.join(labels[row], own);
        }
        return true;
    }

    /** The label of the cell that a call gives of a column, or of the row of a table. */
    OptionalInt cell() {
        Object receiver = call.receiver();
        int place = call.firstArgument() + summary.key().orElse(0);
        if (receiver == null
                || summary.kind() != Summary.Kind.PART
                || place >= call.operands().size()) {
            return OptionalInt.empty();
        }
        Object key = call.operands().get(place);
        if (key instanceof Integer row && run.cells().size(receiver) >= 0) {
            return run.cells().at(receiver, row);
        }
        Optional<Object> column = run.cells().view(receiver).flatMap(view -> view.column(key));
        return asked.row().isPresent() && column.isPresent()
                ? run.cells().at(column.get(), asked.row().getAsInt())
                : OptionalInt.empty();
    }
}
