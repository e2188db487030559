package dev.whodunit.report.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.report.html.ShownText;
import java.util.List;

/**
 * What the script is told of the rows of a list.
 *
 * @param columns names of the columns; one without a name where rows are no records
 * @param size how many rows the list has
 * @param block how many of them a block has
 * @param blocks numbers of those that are in the page, in ascending order
 * @param different positions of rows that are not as accepted
 */
record PackedList(List<String> columns, int size, int block, List<Integer> blocks, List<Integer> different) {

    static final PackedList NONE = new PackedList(List.of(), 0, 1, List.of(), List.of());

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode names = json.putArray("columns");
        columns.forEach(column -> names.add(ShownText.visible(TableColumns.shown(column))));
        json.put("size", size).put("block", block);
        blocks.forEach(json.putArray("blocks")::add);
        different.forEach(json.putArray("different")::add);
        return json;
    }
}
