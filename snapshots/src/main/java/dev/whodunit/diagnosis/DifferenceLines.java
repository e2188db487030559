package dev.whodunit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Collects differences: the first ones as text, the others as a number. */
final class DifferenceLines {

    private static final int MAX_VALUE = 120;

    private final int limit;
    private final List<String> lines = new ArrayList<>();
    private long count;

    DifferenceLines(int limit) {
        this.limit = limit;
    }

    /** Whether more lines are wanted; after that, values need not be rendered. */
    boolean isOpen() {
        return lines.size() < limit;
    }

    void removed(String path, Object value) {
        add("- " + label(path), value);
    }

    void added(String path, Object value) {
        add("+ " + label(path), value);
    }

    void changed(String path, Object before, Object now, String delta) {
        if (isOpen()) {
            String label = path.isEmpty() ? "" : path + ": ";
            lines.add("~ " + label + Texts.cut(before.toString(), MAX_VALUE) + " → "
                    + Texts.cut(now.toString(), MAX_VALUE) + delta);
        }
        count++;
    }

    private void add(String start, Object value) {
        if (isOpen()) {
            lines.add(start + Texts.cut(value.toString(), MAX_VALUE));
        }
        count++;
    }

    private static String label(String path) {
        return path.isEmpty() ? "" : path.endsWith("]") ? path + " " : path + ": ";
    }

    List<String> lines() {
        return lines;
    }

    long count() {
        return count;
    }
}
