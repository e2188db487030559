package dev.whodunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.rows.PageRows;
import dev.whodunit.report.rows.TableColumns;
import java.util.List;
import java.util.Optional;

/**
 * A list of records as a table with their first rows.
 *
 * @param rows the first ones
 * @param size how many rows the list has
 */
record RowTable(List<String> columns, ArrayNode rows, int size) {

    /** Empty where the value is no list of objects. */
    static Optional<RowTable> of(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return Optional.empty();
        }
        ArrayNode first = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Math.min(PageRows.FIRST, value.size()); i++) {
            first.add(value.get(i));
        }
        return of(first, value.size());
    }

    /** The same of a list of which only the first rows are read. */
    static Optional<RowTable> of(ArrayNode first, int size) {
        return TableColumns.of(first).map(columns -> new RowTable(columns, first, size));
    }

    void write(Html page) {
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Rows");
        page.open("table", "class", "rows").open("thead").open("tr");
        page.element("th", "", "scope", "col", "aria-label", "row");
        columns.forEach(column -> page.element("th", TableColumns.shown(column), "scope", "col"));
        page.close().close().open("tbody").line();
        for (int i = 0; i < rows.size(); i++) {
            page.open("tr").element("th", "[" + i + "]", "scope", "row");
            for (String column : columns) {
                JsonNode cell = rows.get(i).path(column);
                page.element("td", TableColumns.text(cell), "class", cell.isNumber() ? "size" : "text");
            }
            page.close().line();
        }
        page.close().close().close().line();
        if (size > rows.size()) {
            page.element("p", "… and " + (size - rows.size()) + " more rows", "class", "rest")
                    .line();
        }
    }
}
