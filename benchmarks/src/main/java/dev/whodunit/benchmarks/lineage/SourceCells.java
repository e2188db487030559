package dev.whodunit.benchmarks.lineage;

import dev.whodunit.lineage.Source;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The input values that a source of a lineage stands for. A source that is given by row and field is that value, one that is a
 * column is all values in it; one that is a
 * text is wherever the text stands in its file, be it that there are no values; what cannot be found is all of the file.
 */
final class SourceCells {

    private static final Pattern FIELD = Pattern.compile(".*?\\[(\\d+)]\\.(.+)");
    private static final Pattern COLUMN = Pattern.compile("\\[\\*]\\.(.+)");
    private static final Pattern CHARACTERS = Pattern.compile("(.*):(\\d+)-(\\d+)");

    private final InputFolder folder;
    private final Map<Source, Set<InputValue>> known = new HashMap<>();

    SourceCells(InputFolder folder) {
        this.folder = folder;
    }

    Set<InputValue> of(Source source) {
        return known.computeIfAbsent(source, this::find);
    }

    private Set<InputValue> find(Source source) {
        Matcher field = FIELD.matcher(source.position());
        if (field.matches()) {
            InputValue value = new InputValue(source.origin(), Integer.parseInt(field.group(1)), field.group(2));
            if (folder.values().contains(value)) {
                return Set.of(value);
            }
        }
        List<Cell> cells = folder.cells(source.origin());
        Matcher column = COLUMN.matcher(source.position());
        if (column.matches()) {
            return cells.stream()
                    .map(Cell::value)
                    .filter(value -> value.field().equals(column.group(1)))
                    .collect(Collectors.toSet());
        }
        Set<InputValue> properties = properties(source, cells);
        if (!properties.isEmpty()) {
            return properties;
        }
        Set<InputValue> found = source.text().isEmpty() ? Set.of() : byText(source, cells);
        return found.isEmpty() && !isLine(source)
                ? cells.stream().map(Cell::value).collect(Collectors.toSet())
                : found;
    }

    /** The lines that a property of this name stands in, if the source is one. */
    private static Set<InputValue> properties(Source source, List<Cell> cells) {
        Matcher characters = CHARACTERS.matcher(source.position());
        String position = characters.matches() ? characters.group(1) : source.position();
        return cells.stream()
                .filter(cell -> cell.value().field().equals("line"))
                .filter(cell -> property(cell.content().text()).contains(position))
                .map(Cell::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> property(String line) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException none) {
            return Set.of();
        }
        return properties.stringPropertyNames().stream().map(name -> "." + name).collect(Collectors.toSet());
    }

    private boolean isLine(Source source) {
        return !source.text().isEmpty() && folder.text(source.origin()).lines().anyMatch(source.text()::equals);
    }

    private Set<InputValue> byText(Source source, List<Cell> cells) {
        Set<InputValue> equal = cells.stream()
                .filter(cell -> cell.content().text().equals(source.text()))
                .map(Cell::value)
                .collect(Collectors.toSet());
        String name = source.position().substring(1 + source.position().lastIndexOf('.'));
        Set<InputValue> named =
                equal.stream().filter(value -> value.field().endsWith(name)).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            return named;
        }
        return equal.isEmpty() ? inLines(source, cells) : equal;
    }

    /** The cells in the part of a line that the source is, wherever the line stands. */
    private Set<InputValue> inLines(Source source, List<Cell> cells) {
        Matcher characters = CHARACTERS.matcher(source.position());
        boolean isPart = characters.matches();
        int from = isPart ? Integer.parseInt(characters.group(2)) : 0;
        int to = isPart ? Integer.parseInt(characters.group(3)) : source.text().length();
        String text = folder.text(source.origin());
        return cells.stream()
                .filter(cell -> {
                    int line = 1 + text.lastIndexOf('\n', cell.start() - 1);
                    return text.startsWith(source.text(), line) && cell.start() < line + to && line + from < cell.end();
                })
                .map(Cell::value)
                .collect(Collectors.toSet());
    }
}
