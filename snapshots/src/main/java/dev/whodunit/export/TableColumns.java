package dev.whodunit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.whodunit.export.RunGraph.Column;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The columns of an artifact that has rows, as its first row has them, or its outline if there is one. */
final class TableColumns {

    /** The text is our own, so the limits against hostile input do not apply. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private TableColumns() {}

    /** None if it has no rows, or its content was not kept. */
    static List<Column> of(Artifact artifact, Contents contents) {
        List<Column> ofFirst = contents.json(artifact.fingerprint())
                .map(TableColumns::ofFirstRow)
                .orElse(List.of());
        return ofFirst.isEmpty()
                ? contents.outline(artifact.fingerprint()).map(TableColumns::of).orElse(List.of())
                : ofFirst;
    }

    private static List<Column> of(Outline outline) {
        return outline.columns().stream()
                .filter(column -> !column.name().isEmpty())
                .map(column -> new Column(column.name(), typeOf(column)))
                .toList();
    }

    private static String typeOf(Outline.Column column) {
        if (column.min().isEmpty()) {
            return "";
        }
        return column.min().startsWith("\"") ? "text" : "number";
    }

    private static List<Column> ofFirstRow(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            List<Column> columns = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                columns.add(new Column(name, typeOf(parser.nextToken())));
                parser.skipChildren();
            }
            return columns;
        } catch (IOException notJson) {
            return List.of();
        }
    }

    private static String typeOf(JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case START_ARRAY -> "list";
            case START_OBJECT -> "object";
            default -> "";
        };
    }
}
