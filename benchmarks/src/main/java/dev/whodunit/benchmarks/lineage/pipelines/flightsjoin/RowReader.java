package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file row by row; rows that fail are kept aside instead of stopping the read. */
abstract class RowReader<T> {

    private final List<InvalidRowException> rejected = new ArrayList<>();

    /** Turns one line into a value. */
    protected abstract T parse(String line, int lineNumber) throws InvalidRowException;

    /** How many lines at the top of the file carry no data. */
    protected int headerLines() {
        return 0;
    }

    final List<T> read(Path file) throws IOException {
        List<T> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = headerLines(); i < lines.size(); i++) {
            try {
                rows.add(parse(lines.get(i), i + 1));
            } catch (InvalidRowException e) {
                rejected.add(e);
            }
        }
        return rows;
    }

    final List<InvalidRowException> rejected() {
        return rejected;
    }
}
