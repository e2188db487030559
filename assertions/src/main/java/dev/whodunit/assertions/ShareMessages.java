package dev.whodunit.assertions;

import java.util.List;
import java.util.Locale;

/** What is said about shares of values. */
final class ShareMessages {

    private ShareMessages() {}

    static Problem exceeded(RecordedShares shares, double limit, List<ShareChange> changes) {
        List<String> lines = changes.stream()
                .flatMap(change -> change.lines(limit).stream())
                .distinct()
                .toList();
        return Problem.of(String.format(
                        Locale.ROOT,
                        "The shares of %s should change by at most %.1f percentage points at each step in %s, but changed by more:",
                        shares.column(),
                        100 * limit,
                        shares.run().title())
                + Candidates.lines(lines));
    }

    static Problem nothingToCompare(RecordedShares shares) {
        String column = shares.column();
        List<String> holders = shares.holders().stream()
                .map(RecordedArtifact::toString)
                .distinct()
                .toList();
        List<String> columns = Candidates.nearest(column, shares.columns());
        String there = !holders.isEmpty()
                ? "\nRows with it:" + Candidates.lines(holders)
                : columns.isEmpty()
                        ? "\nNo rows were recorded."
                        : "\nColumns that rows have, the most alike first:" + Candidates.lines(columns);
        return Problem.of("No step in " + shares.run().title() + " makes rows with a column \"" + column
                + "\" of rows with it, so there are no shares to compare." + there);
    }
}
