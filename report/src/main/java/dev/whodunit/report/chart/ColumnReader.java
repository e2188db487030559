package dev.whodunit.report.chart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the numbers out of a list or map of records, or of numbers, token by token: lists may be large, and most of what is in them is no number. */
final class ColumnReader {

    /** The column of a list of numbers. */
    static final String ITSELF = "";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_COLUMNS = 40;

    private final Map<String, Numbers> columns = new LinkedHashMap<>();
    private long rows;

    /** The numbers of a column until now, and how many other values there are beside them. */
    private static final class Numbers {

        private double[] numbers = new double[16];
        private int count;
        private long others;

        void add(double number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count] = number;
            count++;
        }

        boolean isOfNumbers() {
            return count > 0 && count >= others;
        }
    }

    /**
     * Reads canonical JSON; what is no list has no rows.
     *
     * @throws IOException if it is no JSON
     */
    void readList(String json) throws IOException {
        try (JsonParser in = JSON.createParser(json)) {
            if (in.nextToken() == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    readRow(in);
                }
            }
        }
    }

    /**
     * Reads canonical JSON of a map, whose values are the rows; what is no map has none.
     *
     * @throws IOException if it is no JSON
     */
    void readMap(String json) throws IOException {
        try (JsonParser in = JSON.createParser(json)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    in.nextToken();
                    readRow(in);
                }
            }
        }
    }

    /**
     * Reads a row of a list that is kept in rows.
     *
     * @throws IOException if it is no JSON
     */
    void readRow(String json) throws IOException {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            readRow(in);
        }
    }

    private void readRow(JsonParser in) throws IOException {
        rows++;
        if (in.currentToken() != JsonToken.START_OBJECT) {
            readCell(ITSELF, in);
            return;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            readCell(name, in);
        }
    }

    private void readCell(String name, JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        boolean hasRoom = columns.size() < MOST_COLUMNS || columns.containsKey(name);
        if (token != JsonToken.VALUE_NULL && hasRoom) {
            Numbers column = columns.computeIfAbsent(name, unseen -> new Numbers());
            double number = token.isNumeric() ? in.getDoubleValue() : Double.NaN;
            if (Double.isFinite(number)) {
                column.add(number);
            } else {
                column.others++;
            }
        }
        in.skipChildren();
    }

    /** What was read. */
    Columns columns() {
        Map<String, NumberColumn> found = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column.isOfNumbers()) {
                found.put(name, new NumberColumn(Arrays.copyOf(column.numbers, column.count), rows - column.count));
            }
        });
        return new Columns(rows, found);
    }
}
