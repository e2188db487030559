package dev.whodunit.benchmarks.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The input files of a pipeline and the values in them. */
final class InputFolder {

    private final Map<String, String> texts;
    private final Map<InputValue, Cell> cells = new LinkedHashMap<>();

    private InputFolder(Map<String, String> texts) throws IOException {
        this.texts = texts;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            String name = file.getKey();
            Format.of(name).cells(name, file.getValue()).forEach(cell -> cells.put(cell.value(), cell));
        }
    }

    static InputFolder read(Path folder, List<String> files) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : files) {
            texts.put(file, Files.readString(folder.resolve(file)));
        }
        return new InputFolder(texts);
    }

    /** All values, file by file from top to bottom. */
    List<InputValue> values() {
        return List.copyOf(cells.keySet());
    }

    /** The values of one file with where they stand; none if there is no such file. */
    List<Cell> cells(String file) {
        return cells.values().stream()
                .filter(cell -> cell.value().file().equals(file))
                .toList();
    }

    /** The text of a file, {@code ""} if there is no such file. */
    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    /** What a value is that {@link #values} has. */
    Content content(InputValue value) {
        Cell cell = cells.get(value);
        if (cell == null) {
            throw new IllegalArgumentException("There is no " + value + " in the input files.");
        }
        return cell.content();
    }

    /** The next row's value in the same column, or one of a later row, that is there and is another. */
    Optional<InputValue> another(InputValue value) {
        Content own = content(value);
        List<InputValue> column = new ArrayList<>();
        cells.keySet().stream().filter(value::isInColumnOf).forEach(column::add);
        Collections.rotate(column, -column.indexOf(value));
        return column.stream()
                .filter(other -> content(other).kind() != Content.Kind.NOTHING)
                .filter(other -> !content(other).equals(own))
                .findFirst();
    }

    /** Writes the files, with some values replaced, into a folder that exists. */
    void write(Map<InputValue, Content> changes, Path target) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Files.writeString(target.resolve(file.getKey()), changed(file.getKey(), file.getValue(), changes));
        }
    }

    private String changed(String file, String text, Map<InputValue, Content> changes) {
        Set<InputValue> here = new HashSet<>(changes.keySet());
        here.removeIf(value -> !value.file().equals(file));
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (Cell cell : here.isEmpty() ? List.<Cell>of() : cells.values()) {
            Content content = changes.get(cell.value());
            if (content != null && here.contains(cell.value())) {
                changed.append(text, copied, cell.start())
                        .append(Format.of(file).written(content));
                copied = cell.end();
            }
        }
        return changed.append(text, copied, text.length()).toString();
    }
}
