package dev.whodunit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Pads the cells of a table to common widths. */
final class Columns {

    private static final int MAX_WIDTH = 40;

    private final List<Integer> widths = new ArrayList<>();

    void fit(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            int width = Math.min(MAX_WIDTH, cells.get(i).length());
            if (i == widths.size()) {
                widths.add(width);
            } else {
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
    }

    String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Texts.cut(cells.get(i), MAX_WIDTH);
            line.append(cell);
            if (widths.get(i) > 0) {
                line.append(" ".repeat(widths.get(i) - cell.length() + 2));
            }
        }
        return line.toString().stripTrailing();
    }
}
