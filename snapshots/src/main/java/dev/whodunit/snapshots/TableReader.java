package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Summarises canonical JSON that is an array of objects. */
final class TableReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String json;
    private final JsonParser parser;
    private final Map<String, ColumnCounter> columns = new LinkedHashMap<>();
    private final List<Long> blocks = new ArrayList<>();
    private Digest block = new Digest();
    private long rows;

    private TableReader(String json, JsonParser parser) {
        this.json = json;
        this.parser = parser;
    }

    /** The summary, or nothing if the JSON is anything but an array of one object or more. */
    static Optional<TableSummary> read(String json) {
        // Most contents are no tables: do not even start.
        if (!json.startsWith("[")) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return new TableReader(json, parser).read();
        } catch (IOException notPlainJson) {
            return Optional.empty();
        }
    }

    private Optional<TableSummary> read() throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            readRow();
        }
        if (parser.currentToken() != JsonToken.END_ARRAY || rows == 0) {
            return Optional.empty();
        }
        blocks.add(block.finishShort());
        List<ColumnSummary> summaries = new ArrayList<>();
        columns.forEach((name, column) -> summaries.add(column.summary(name, rows)));
        return Optional.of(new TableSummary(rows, summaries, blocks));
    }

    private void readRow() throws IOException {
        if (rows > 0 && Doubling.blockOf(rows) != Doubling.blockOf(rows - 1)) {
            blocks.add(block.finishShort());
            block = new Digest();
        }
        int start = offset();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            ColumnCounter column = columns.computeIfAbsent(parser.currentName(), name -> new ColumnCounter());
            readValue(parser.nextToken(), column);
        }
        block.add(json.subSequence(start, offset() + 1));
        rows++;
    }

    private void readValue(JsonToken token, ColumnCounter column) throws IOException {
        switch (token) {
            case VALUE_NULL -> {}
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> column.addNumber(parser.getText());
            case VALUE_STRING -> column.addString(parser.getText());
            case START_OBJECT, START_ARRAY -> {
                int start = offset();
                parser.skipChildren();
                column.addOther(json.substring(start, offset() + 1));
            }
            default -> column.addOther(parser.getText());
        }
    }

    private int offset() {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }
}
