package dev.whodunit.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many rows a table has, and which columns.
 *
 * @param rows number of rows, {@code -1} if it is not known
 * @param columns types by name, in the order of their first appearance
 */
record TableShape(long rows, Map<String, String> columns) {

    private static final String NOTHING = "nothing";

    /** From rows, from rows by key, or from columns that each have a name, as libraries keep them; empty if it is none of them. */
    static Optional<TableShape> of(JsonNode root) {
        if (areRows(root)) {
            return Optional.of(ofRows(root));
        }
        Optional<JsonNode> list =
                children(root).stream().filter(TableShape::areRows).findFirst();
        if (list.isPresent()) {
            return Optional.of(areColumns(list.get()) ? ofColumns(list.get()) : ofRows(list.get()));
        }
        return root.isObject() && !root.isEmpty() && children(root).stream().allMatch(JsonNode::isObject)
                ? Optional.of(ofRows(root))
                : Optional.empty();
    }

    private static boolean areRows(JsonNode node) {
        return node.isArray() && !node.isEmpty() && children(node).stream().allMatch(JsonNode::isObject);
    }

    private static boolean areColumns(JsonNode list) {
        return children(list).stream().allMatch(column -> column.path("name").isTextual() && column.has("data"));
    }

    private static List<JsonNode> children(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.elements().forEachRemaining(children::add);
        return children;
    }

    private static TableShape ofRows(JsonNode rows) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (JsonNode row : children(rows)) {
            row.properties().forEach(cell -> columns.merge(cell.getKey(), type(cell.getValue()), TableShape::both));
        }
        return new TableShape(rows.size(), columns);
    }

    private static TableShape ofColumns(JsonNode list) {
        Map<String, String> columns = new LinkedHashMap<>();
        long rows = -1;
        for (JsonNode column : children(list)) {
            JsonNode type = column.path("type");
            String typeName =
                    type.isTextual() ? type.textValue() : type.path("name").asText("");
            columns.put(column.path("name").textValue(), typeName.toLowerCase(Locale.ROOT));
            rows = Math.max(rows, sizeOf(column.path("data")));
        }
        return new TableShape(rows, columns);
    }

    private static long sizeOf(JsonNode data) {
        return data.isArray()
                ? data.size()
                : data.path("values").isArray() ? data.path("values").size() : -1;
    }

    private static String type(JsonNode cell) {
        return switch (cell.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "list";
            case OBJECT, POJO -> "object";
            case NULL, MISSING, BINARY -> NOTHING;
        };
    }

    private static String both(String one, String other) {
        if (one.equals(other) || other.equals(NOTHING)) {
            return one;
        }
        return one.equals(NOTHING) ? other : one.contains(other) ? one : one + " or " + other;
    }

    /** {@code 3 rows: origin text, delay number}. */
    @Override
    public String toString() {
        String shown = columns.entrySet().stream()
                .map(column -> (column.getKey() + " " + column.getValue()).strip())
                .collect(Collectors.joining(", "));
        return (rows < 0 ? "rows" : rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows))
                + (shown.isEmpty() ? "" : ": " + shown);
    }
}
