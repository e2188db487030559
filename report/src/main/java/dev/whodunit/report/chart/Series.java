package dev.whodunit.report.chart;

/**
 * A list that a step was given or made.
 *
 * @param role what it was there, as in {@code made}
 * @param made which of the values that the step made it is, the same for the accepted one; {@code ""} if it was given
 * @param columns what there is of numbers in it
 */
public record Series(String role, String made, Columns columns) {

    boolean isMade() {
        return !made.isEmpty();
    }

    boolean has(String column) {
        return columns.byName().containsKey(column);
    }

    /** Where the accepted value has a column and this one does not, that is to be seen, and the other way round. */
    boolean isBesideOneThatHas(String column, Series other) {
        return isMade() && made.equals(other.made) && other.has(column);
    }
}
