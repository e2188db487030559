package dev.whodunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of records as a table with their first rows. */
record RowTable(List<String> columns, JsonNode rows) {

    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_CELL = 60;

    /** Empty where the value is no list of objects. */
    static Optional<RowTable> of(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(MOST_ROWS, value.size()); i++) {
            if (!value.get(i).isObject()) {
                return Optional.empty();
            }
            value.get(i).fieldNames().forEachRemaining(columns::add);
        }
        return columns.size() > MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(new RowTable(new ArrayList<>(columns), value));
    }

    void write(Html page) {
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Rows");
        page.open("table", "class", "rows").open("thead").open("tr");
        page.element("th", "", "scope", "col", "aria-label", "row");
        columns.forEach(column -> page.element("th", ShownText.cut(column, LONGEST_CELL), "scope", "col"));
        page.close().close().open("tbody").line();
        int shown = Math.min(MOST_ROWS, rows.size());
        for (int i = 0; i < shown; i++) {
            page.open("tr").element("th", "[" + i + "]", "scope", "row");
            for (String column : columns) {
                JsonNode cell = rows.get(i).path(column);
                page.element("td", text(cell), "class", cell.isNumber() ? "size" : "text");
            }
            page.close().line();
        }
        page.close().close().close().line();
        if (rows.size() > shown) {
            page.element("p", "… and " + (rows.size() - shown) + " more rows", "class", "rest")
                    .line();
        }
    }

    private static String text(JsonNode cell) {
        String text = cell.isTextual() ? cell.textValue() : cell.isMissingNode() ? "" : cell.toString();
        return ShownText.cut(text, LONGEST_CELL);
    }
}
