package dev.whodunit.benchmarks.lineage;

import java.util.ArrayList;
import java.util.List;

/** Finds the values in a CSV file, or in a file of plain lines; the lines may not end within a cell. */
final class CsvCells {

    private final String file;
    private final String text;

    CsvCells(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The cells below the header; those beyond its last column have none and are left out. */
    List<Cell> all() {
        List<int[]> lines = lineSpans();
        List<Cell> cells = new ArrayList<>();
        if (lines.isEmpty()) {
            return cells;
        }
        List<String> columns =
                cellSpans(lines.get(0)).stream().map(this::unquoted).toList();
        for (int row = 0; row < lines.size() - 1; row++) {
            List<int[]> spans = cellSpans(lines.get(row + 1));
            for (int column = 0; column < Math.min(columns.size(), spans.size()); column++) {
                int[] span = spans.get(column);
                InputValue value = new InputValue(file, row, columns.get(column));
                cells.add(new Cell(value, span[0], span[1], Content.plain(unquoted(span))));
            }
        }
        return cells;
    }

    /** Each line is a value. */
    List<Cell> lines() {
        List<Cell> cells = new ArrayList<>();
        for (int[] span : lineSpans()) {
            String line = text.substring(span[0], span[1]);
            Content content = line.isEmpty() ? Content.NOTHING : Content.text(line);
            cells.add(new Cell(new InputValue(file, cells.size(), "line"), span[0], span[1], content));
        }
        return cells;
    }

    private List<int[]> lineSpans() {
        List<int[]> spans = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
            spans.add(new int[] {start, carriageReturn ? end - 1 : end});
            start = end + 1;
        }
        return spans;
    }

    private List<int[]> cellSpans(int[] line) {
        List<int[]> spans = new ArrayList<>();
        boolean quoted = false;
        int start = line[0];
        for (int i = line[0]; i < line[1]; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                spans.add(new int[] {start, i});
                start = i + 1;
            }
        }
        spans.add(new int[] {start, line[1]});
        return spans;
    }

    private String unquoted(int[] span) {
        String cell = text.substring(span[0], span[1]);
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
