package dev.whodunit.assertions;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one execution of a step did to the shares of a column.
 *
 * @param call the execution
 * @param column name of the column
 * @param before in the rows that it took
 * @param after in the rows that it gave
 */
record ShareChange(RecordedCall call, String column, Shares before, Shares after) {

    boolean exceeds(double limit) {
        return before.largestDifference(after) > limit;
    }

    /** One line for each value whose share differs by more than the limit, the largest difference first. */
    List<String> lines(double limit) {
        return before.valuesWith(after).stream()
                .filter(value -> before.difference(after, value) > limit)
                .sorted(Comparator.comparingDouble(value -> -before.difference(after, value)))
                .map(this::line)
                .toList();
    }

    private String line(@Nullable Object value) {
        return call + " changed the share of " + column + "=" + value + " from " + before.shown(value) + " to "
                + after.shown(value);
    }
}
