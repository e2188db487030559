package dev.whodunit.assertions;

import java.util.Collection;
import java.util.List;

/** What is said about rows and columns. */
final class TableMessages {

    private TableMessages() {}

    static Problem notKept(RecordedArtifact artifact) {
        return Problem.of("The rows of " + artifact + " cannot be read: " + ArtifactMessages.reason(artifact)
                + ".\nIt is " + ArtifactMessages.describe(artifact));
    }

    static Problem notATable(RecordedArtifact artifact) {
        return Problem.of("The artifact " + artifact + " has no rows and columns: it is not a list of objects.\nIt is "
                + ArtifactMessages.describe(artifact));
    }

    static Problem noSuchColumn(RecordedArtifact artifact, String name, Collection<String> columns) {
        return Problem.of("The artifact " + artifact + " has no column \"" + name + "\"."
                + (columns.isEmpty()
                        ? "\nIt has no rows."
                        : "\nIts columns, the most alike first:"
                                + Candidates.lines(Candidates.nearest(name, columns))));
    }

    static Problem violated(RecordedColumn column, String expectation, List<String> violations) {
        return Problem.of("The " + column + " " + expectation + ", but "
                + violations.size() + " of " + Texts.count(column.values().size()) + " rows "
                + (violations.size() == 1 ? "does" : "do") + " not comply:" + Candidates.lines(violations));
    }

    static Problem missingValues(RecordedColumn column, List<String> missing) {
        return Problem.of("The " + column + " should hold each of the given values, but these are missing:"
                + Candidates.lines(missing));
    }

    static Problem wrongFigure(RecordedColumn column, String figure, String expected, String actual) {
        return new Problem(
                "The " + figure + " of " + column + " should be " + expected + ", but is " + actual + ".",
                expected,
                actual);
    }

    static Problem noSuchRow(RecordedColumn column, Object value) {
        return Problem.of("No row has " + value + " in the " + column + ".");
    }
}
