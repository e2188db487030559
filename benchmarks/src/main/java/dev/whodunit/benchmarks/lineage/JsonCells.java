package dev.whodunit.benchmarks.lineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the values in JSON text, without changing anything around them. */
final class JsonCells {

    private final String file;
    private final String text;
    private final List<Cell> cells = new ArrayList<>();

    JsonCells(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The values in the elements of the outermost array; what is around that array is no row. */
    List<Cell> ofArray() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                JsonStreamContext row = row(parser.getParsingContext());
                if (parser.currentToken().isScalarValue() && row.inArray()) {
                    add(parser, 0, row.getCurrentIndex(), field(parser.getParsingContext(), row));
                }
            }
        }
        return List.copyOf(cells);
    }

    /** The values in the lines, each of which is a JSON object; a line that is none has no values. */
    List<Cell> ofLines() throws IOException {
        int start = 0;
        int row = 0;
        for (String line : text.split("\n", -1)) {
            int before = cells.size();
            try {
                addLine(line, start, row);
            } catch (JsonProcessingException unreadable) {
                cells.subList(before, cells.size()).clear();
            }
            start += line.length() + 1;
            row++;
        }
        return List.copyOf(cells);
    }

    private void addLine(String line, int start, int row) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    JsonStreamContext context = parser.getParsingContext();
                    add(parser, start, row, field(context, root(context)));
                }
            }
        }
    }

    private static JsonStreamContext root(JsonStreamContext context) {
        return context.getParent() == null ? context : root(context.getParent());
    }

    /** The outermost array around a place; the root where there is none. */
    private static JsonStreamContext row(JsonStreamContext context) {
        JsonStreamContext outermost = root(context);
        for (JsonStreamContext at = context; at != null; at = at.getParent()) {
            if (at.inArray()) {
                outermost = at;
            }
        }
        return outermost;
    }

    private static String field(JsonStreamContext context, JsonStreamContext row) {
        if (context == row) {
            return "";
        }
        String outer = field(context.getParent(), row);
        if (context.inArray()) {
            return outer + "[" + context.getCurrentIndex() + "]";
        }
        return outer.isEmpty() ? context.getCurrentName() : outer + "." + context.getCurrentName();
    }

    private void add(JsonParser parser, int offset, int row, String field) throws IOException {
        int start = offset + (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        String value = parser.getText();
        int end = token == JsonToken.VALUE_STRING ? endOfString(start) : start + value.length();
        Content content = token.isNumeric()
                ? Content.number(value)
                : token == JsonToken.VALUE_NULL ? Content.NOTHING : Content.text(value);
        cells.add(new Cell(new InputValue(file, row, field), start, end, content));
    }

    private int endOfString(int start) {
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
