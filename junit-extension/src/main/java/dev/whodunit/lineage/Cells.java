package dev.whodunit.lineage;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The labels of the cells of columns of tables, by row, and which tables are behind other objects of a library. */
final class Cells {

    private final LabelRun run;
    private final Map<Class<?>, Boolean> tables = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> columns = new ConcurrentHashMap<>();
    private final LiveObjects<Rows> known = new LiveObjects<>();
    private final LiveObjects<View> views = new LiveObjects<>();
    private final LiveObjects<Set<Reference>> behind = new LiveObjects<>();

    /** The labels of the cells of one column, and the label of what may have been written into any of them. */
    private static final class Rows {
        private final int[] labels;
        private int anywhere;

        private Rows(int[] labels) {
            this.labels = labels;
        }
    }

    /**
     * The columns of a table that an object shows row by row, or that is one.
     *
     * @param names of the columns, in order
     */
    record View(List<String> names, List<Object> columns) {

        Optional<Object> column(@Nullable Object key) {
            int number = key instanceof Integer index ? index : names.indexOf(key);
            return number >= 0 && number < columns.size() ? Optional.of(columns.get(number)) : Optional.empty();
        }
    }

    Cells(LabelRun run) {
        this.run = run;
    }

    /** Whether an object is a table that can be asked for its columns. */
    boolean isTable(@Nullable Object object) {
        return object != null
                && run.isForeign(object)
                && tables.computeIfAbsent(
                        object.getClass(),
                        type -> gives(object, "columnNames", Summary.Kind.PARTS)
                                && gives(object, "columns", Summary.Kind.PARTS));
    }

    /** Whether an object is a column that can be asked for its cells. */
    boolean isColumn(@Nullable Object object) {
        return object != null
                && run.isForeign(object)
                && columns.computeIfAbsent(object.getClass(), type -> gives(object, "asList", Summary.Kind.ROWS));
    }

    private boolean gives(Object object, String name, Summary.Kind kind) {
        String function = object.getClass().getName().replace('.', '/') + "." + name + "()Ljava/util/List;";
        return run.summaries().of(function, object).kind() == kind;
    }

    /** Whether an object is a table, a column or a row of which something is known. */
    boolean isCells(Object object) {
        return known.get(object) != null || views.get(object) != null;
    }

    /** The cells of a column have these labels. */
    void know(Object column, int[] labels) {
        known.put(column, new Rows(labels));
    }

    /** So many rows of a column are known, -1 if none are. */
    int size(Object column) {
        Rows rows = known.get(column);
        return rows == null ? -1 : rows.labels.length;
    }

    /** The label of a cell, if it is known. */
    OptionalInt at(Object column, int row) {
        Rows rows = known.get(column);
        return rows == null || row < 0 || row >= rows.labels.length
                ? OptionalInt.empty()
                : OptionalInt.of(run.provenance().join(rows.labels[row], rows.anywhere));
    }

    /** One cell of a column was written. */
    void keep(Object column, @Nullable Object row, int label) {
        Rows rows = known.get(column);
        if (rows != null && row instanceof Integer at && at >= 0 && at < rows.labels.length) {
            rows.labels[at] = label;
        } else {
            write(column, label);
        }
    }

    /** Some cells of a column were written, nobody knows which. */
    private void write(Object column, int label) {
        Rows rows = known.get(column);
        if (rows != null) {
            rows.anywhere = run.provenance().join(rows.anywhere, label);
        }
    }

    /**
     * A column, a row or a table was changed. A table whose cells stay in place has other columns.
     *
     * @param label of what it takes
     * @param staysInPlace whether cells that are not written stay where they are
     */
    void change(Object changed, int label, boolean staysInPlace) {
        if (isTable(changed) && staysInPlace) {
            views.remove(changed);
            return;
        }
        List<Object> all = isColumn(changed)
                ? List.of(changed)
                : Optional.ofNullable(views.get(changed)).map(View::columns).orElse(List.of());
        for (Object column : all) {
            if (staysInPlace) {
                write(column, label);
            } else {
                known.remove(column);
            }
            if (column != changed) {
                run.bag(column).addToWhole(label);
            }
        }
    }

    /** An object is a table with these columns, or shows their rows. */
    void show(Object object, View view) {
        views.put(object, view);
    }

    Optional<View> view(@Nullable Object object) {
        return object == null ? Optional.empty() : Optional.ofNullable(views.get(object));
    }

    /** An object that is none itself was made of what others are, or of the tables behind them. */
    void isBehind(Object object, List<@Nullable Object> others) {
        if (views.isEmpty()) {
            return;
        }
        Set<Reference> tables = new LinkedHashSet<>();
        others.forEach(other -> tables.addAll(behind(other)));
        if (!tables.isEmpty() && !isTable(object) && !isColumn(object)) {
            behind.computeIfAbsent(object, LinkedHashSet::new).addAll(tables);
        }
    }

    /** The table that an object is, or those that it was made of. */
    Set<Reference> behind(@Nullable Object object) {
        if (object == null) {
            return Set.of();
        }
        if (object instanceof Object[] several) {
            Set<Reference> all = new LinkedHashSet<>();
            Arrays.stream(several).forEach(each -> all.addAll(behind(each)));
            return all;
        }
        Set<Reference> known = isTable(object) ? Set.of(new Reference(object)) : behind.get(object);
        return known == null ? Set.of() : known;
    }
}
