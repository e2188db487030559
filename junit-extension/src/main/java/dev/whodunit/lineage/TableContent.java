package dev.whodunit.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a library, as it was when the library was asked.
 *
 * @param names of its columns, in order
 * @param columns the objects that are its columns
 * @param cells of each column, from the first row to the last
 */
record TableContent(List<String> names, List<Object> columns, List<List<@Nullable Object>> cells) {

    int rows() {
        return cells.isEmpty() ? 0 : cells.get(0).size();
    }

    /** The number of the column with a name, -1 if there is none. */
    int column(String name) {
        return names.indexOf(name);
    }
}
