package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The part of an entry's line that summarises a list of records. */
final class TableJson {

    private TableJson() {}

    static void write(JsonGenerator out, TableSummary table) throws IOException {
        out.writeNumberField("rows", table.rows());
        out.writeObjectFieldStart("columns");
        for (ColumnSummary column : table.columns()) {
            out.writeObjectFieldStart(column.name());
            out.writeNumberField("nulls", column.nulls());
            writeRaw(out, "min", column.min());
            writeRaw(out, "max", column.max());
            out.writeNumberField("distinct", column.distinct());
            writeRaw(out, "mean", column.mean());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeArrayFieldStart("rowBlocks");
        for (long block : table.blocks()) {
            out.writeString(HexFormat.of().toHexDigits(block));
        }
        out.writeEndArray();
    }

    static void writeRaw(JsonGenerator out, String name, String json) throws IOException {
        if (!json.isEmpty()) {
            out.writeFieldName(name);
            out.writeRawValue(json);
        }
    }

    static TableSummary read(JsonNode line) {
        List<ColumnSummary> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : line.required("columns").properties()) {
            columns.add(readColumn(column.getKey(), column.getValue()));
        }
        List<Long> blocks = new ArrayList<>();
        for (JsonNode block : line.required("rowBlocks")) {
            blocks.add(HexFormat.fromHexDigitsToLong(block.asText()));
        }
        return new TableSummary(line.required("rows").asLong(), columns, blocks);
    }

    private static ColumnSummary readColumn(String name, JsonNode column) {
        return new ColumnSummary(
                name,
                column.required("nulls").asLong(),
                text(column.path("min")),
                text(column.path("max")),
                column.required("distinct").asLong(),
                text(column.path("mean")));
    }

    static String text(JsonNode value) {
        return value.isTextual() ? JsonText.quote(value.textValue()) : value.asText("");
    }
}
