package dev.whodunit.report.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.report.html.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of a list of records, and what stands in their cells. */
public final class TableColumns {

    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_CELL = 60;

    private TableColumns() {}

    /** The fields of the first rows; empty where these are no objects, or have very many fields. */
    public static Optional<List<String>> of(JsonNode first) {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode row : first) {
            if (!row.isObject()) {
                return Optional.empty();
            }
            row.fieldNames().forEachRemaining(columns::add);
        }
        return columns.isEmpty() || columns.size() > MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(new ArrayList<>(columns));
    }

    /** A cell, which is a text, a short JSON, or nothing. */
    public static String text(JsonNode cell) {
        return shown(cell.isTextual() ? cell.textValue() : cell.isMissingNode() ? "" : cell.toString());
    }

    /** A heading, which is cut as a cell is. */
    public static String shown(String text) {
        return ShownText.cut(text, LONGEST_CELL);
    }
}
