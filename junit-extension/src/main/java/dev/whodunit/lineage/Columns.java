package dev.whodunit.lineage;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of tables of a library, which are told apart by their names. */
final class Columns {

    private static final String NAMES = ".columnNames()Ljava/util/List;";

    private final LabelRun run;
    private final LibraryCall call;

    Columns(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
    }

    /** Asks a table that was read from a file for the names of its columns, if flow summaries say that it gives parts so. */
    void name(Object table) {
        Summary summary = run.summaries().of(table.getClass().getName().replace('.', '/') + NAMES, table);
        if (summary.kind() != Summary.Kind.PARTS) {
            return;
        }
        try {
            Method method = table.getClass().getMethod("columnNames");
            if (method.invoke(table) instanceof Collection<?> names) {
                Set<String> known = new HashSet<>();
                names.forEach(name -> known.add(String.valueOf(name)));
                run.bag(table).allOutside().forEach(place -> place.isOf(known));
            }
        } catch (ReflectiveOperationException closed) {
            run.bag(table).assume();
        }
    }

    /**
     * What holds the values of the columns of the receiver that some arguments name.
     *
     * @return empty if none of them is the name of a column
     */
    Optional<Bag> named(List<@Nullable Object> names) {
        Object receiver = call.receiver();
        if (receiver == null || !run.isForeign(receiver)) {
            return Optional.empty();
        }
        Bag all = new Bag(run.provenance());
        boolean isFound = false;
        for (Object name : names) {
            if (name instanceof String text) {
                for (Bag column : in(run.bag(receiver), text)) {
                    all.include(column);
                    isFound = true;
                }
            }
        }
        return isFound ? Optional.of(all) : Optional.empty();
    }

    /** The columns with a name, of a table and of those that it is made of. */
    private List<Bag> in(Bag table, String name) {
        Collection<Bag> all = table.all();
        List<Bag> named = all.stream().filter(bag -> bag.name().equals(name)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Bag> read = all.stream()
                .flatMap(bag -> bag.outside().flatMap(place -> place.column(name)).stream())
                .map(place -> read(place, name))
                .toList();
        return read.isEmpty()
                ? all.stream()
                        .flatMap(bag -> bag.madeOf().stream())
                        .flatMap(base -> in(base, name).stream())
                        .toList()
                : read;
    }

    private Bag read(Outside place, String name) {
        Bag column = new Bag(run.provenance());
        column.readFrom(place);
        column.isNamed(name);
        return column;
    }
}
