package dev.whodunit.report.chart;

import java.util.Arrays;

/** The numbers of a column, in ascending order, and how many rows have none. */
public final class NumberColumn {

    private final double[] sorted;
    private final long missing;

    /** @param missing number of rows that have no number there */
    NumberColumn(double[] numbers, long missing) {
        this.sorted = numbers.clone();
        this.missing = missing;
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    long missing() {
        return missing;
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }

    /** By the size of the numbers first, so that no sum is too large for a number. */
    double mean() {
        double mean = 0;
        for (int i = 0; i < sorted.length; i++) {
            mean += (sorted[i] - mean) / (i + 1);
        }
        return mean;
    }

    /** The value below which a share of the numbers is. */
    double quantile(double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    double[] numbers() {
        return sorted.clone();
    }

    boolean isOfIntegers() {
        return Arrays.stream(sorted).allMatch(number -> number == Math.rint(number));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberColumn that && missing == that.missing && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "NumberColumn[" + sorted.length + " numbers, " + missing + " missing]";
    }
}
