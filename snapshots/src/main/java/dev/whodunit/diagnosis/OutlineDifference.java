package dev.whodunit.diagnosis;

import dev.whodunit.run.Outline;
import dev.whodunit.run.Outline.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where two large values are different, by what is kept of them in a snapshot: blocks and columns. */
public final class OutlineDifference {

    private static final int MOST_RANGES = 5;
    private static final int MOST_COLUMNS = 8;
    private static final long MEGABYTE = 1024 * 1024;

    private OutlineDifference() {}

    /** A line for the blocks, and one for each column, in which the values differ; none if they cannot be compared. */
    public static List<String> lines(Outline accepted, Outline current) {
        if (accepted.unit() != current.unit()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        List<String> ranges = ranges(accepted, current);
        if (!ranges.isEmpty()) {
            lines.add("different within " + (current.unit() == Outline.Unit.ROWS ? "rows " : "bytes ")
                    + Texts.first(ranges, MOST_RANGES, "range"));
        }
        List<String> columns = columns(accepted.columns(), current.columns());
        lines.addAll(columns.subList(0, Math.min(MOST_COLUMNS, columns.size())));
        if (columns.size() > MOST_COLUMNS) {
            lines.add("and " + Texts.count(columns.size() - MOST_COLUMNS, "more column"));
        }
        return lines;
    }

    /** In the longer blocks of the two; what only one of them has is different, too. */
    private static List<String> ranges(Outline accepted, Outline current) {
        long block = Math.max(accepted.block(), current.block());
        List<Integer> before = accepted.inBlocksOf(block).blocks();
        List<Integer> now = current.inBlocksOf(block).blocks();
        long length = Math.max(accepted.length(), current.length());
        int count = Math.max(before.size(), now.size());
        List<String> ranges = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= count; i++) {
            boolean isOther = i < count
                    && (i >= before.size() || i >= now.size() || !before.get(i).equals(now.get(i)));
            if (isOther && from < 0) {
                from = i;
            } else if (!isOther && from >= 0) {
                ranges.add(range(current.unit(), from * block, Math.min(i * block, length)));
                from = -1;
            }
        }
        return ranges;
    }

    /** Rows as people count them; bytes by where they are. */
    private static String range(Outline.Unit unit, long from, long to) {
        return unit == Outline.Unit.ROWS
                ? Texts.number(from + 1) + " to " + Texts.number(to)
                : position(from) + " to " + position(to);
    }

    private static String position(long bytes) {
        return bytes % MEGABYTE == 0 ? Texts.number(bytes / MEGABYTE) + " MB" : Texts.number(bytes);
    }

    private static List<String> columns(List<Column> accepted, List<Column> current) {
        Map<String, Column> before = byName(accepted);
        Map<String, Column> now = byName(current);
        List<String> lines = new ArrayList<>();
        now.forEach((name, column) -> {
            Column old = before.get(name);
            if (old == null) {
                lines.add(title(name) + " is new: " + range(column));
            } else if (!old.equals(column)) {
                lines.add(title(name) + changes(old, column));
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> lines.add(title(name) + " is gone"));
        return lines;
    }

    private static Map<String, Column> byName(List<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    private static String title(String column) {
        return column.isEmpty() ? "what they hold" : "column " + column;
    }

    private static String range(Column column) {
        return column.min().isEmpty() ? "no numbers or texts" : column.min() + " to " + column.max();
    }

    private static String changes(Column before, Column now) {
        List<String> changes = new ArrayList<>();
        change(changes, "nulls", Texts.number(before.nulls()), Texts.number(now.nulls()));
        change(changes, "min", shown(before.min()), shown(now.min()));
        change(changes, "max", shown(before.max()), shown(now.max()));
        change(changes, "different values", distinct(before), distinct(now));
        return changes.isEmpty() ? " is different inside" : ": " + String.join(", ", changes);
    }

    private static void change(List<String> changes, String what, String before, String now) {
        if (!before.equals(now)) {
            changes.add(what + " " + before + " → " + now);
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static String distinct(Column column) {
        return column.distinct() == Column.MANY ? "many" : Texts.number(column.distinct());
    }
}
