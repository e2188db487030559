package dev.whodunit.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of tables of a library, which are told apart by their names. */
final class Columns {

    private final LabelRun run;
    private final LibraryCall call;

    Columns(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
    }

    /**
     * Makes known which columns a table has that was read from a file.
     *
     * @param names empty if the table could not be asked
     */
    void name(Object table, Set<String> names) {
        if (names.isEmpty()) {
            run.bag(table).assume();
        }
        run.sum(run.bag(table)).outsides().forEach(place -> place.isOf(names));
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
