package dev.whodunit.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Bins of one width over the range of several columns. Their width is that of Freedman and Diaconis, twice the distance between the quartiles by the cube
 * root of the number of values (On the histogram as a density estimator: L2 theory, Zeitschrift für Wahrscheinlichkeitstheorie und verwandte
 * Gebiete 57, 1981, 453–476), taken of the largest column; where half of its values are the same, which makes that 0, there are as many bins as
 * Sturges has (The choice of a class interval, Journal of the American Statistical Association 21, 1926, 65–66). There are never more than {@link #MOST}.
 * Where all are integers a bin is no narrower than one of them, and of few different ones each has its own.
 *
 * @param from where the first begins
 * @param width of each
 * @param count how many there are
 */
record Bins(double from, double width, int count) {

    static final int MOST = 24;

    private static final double QUARTER = 0.25;

    static Bins of(List<NumberColumn> columns) {
        NumberColumn largest = columns.get(0);
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        boolean isOfIntegers = true;
        for (NumberColumn column : columns) {
            largest = column.count() > largest.count() ? column : largest;
            min = Math.min(min, column.min());
            max = Math.max(max, column.max());
            isOfIntegers &= column.isOfIntegers();
        }
        return isOfIntegers && max - min < Integer.MAX_VALUE
                ? ofIntegers(min, max, wanted(largest, max - min))
                : ofRange(min, max, wanted(largest, max - min));
    }

    private static double wanted(NumberColumn column, double range) {
        double distance = column.quantile(1 - QUARTER) - column.quantile(QUARTER);
        double width = 2 * distance / Math.cbrt(column.count());
        double sturges = Math.ceil(Math.log(column.count()) / Math.log(2)) + 1;
        return Math.min(MOST, Math.max(1, width > 0 ? Math.ceil(range / width) : sturges));
    }

    private static Bins ofIntegers(double min, double max, double wanted) {
        double values = max - min + 1;
        double width = values <= MOST ? 1 : Math.ceil(values / wanted);
        return new Bins(min, width, (int) Math.ceil(values / width));
    }

    /** Halves, since the range itself may be larger than any number. */
    private static Bins ofRange(double min, double max, double wanted) {
        double width = 2 * (max / 2 / wanted - min / 2 / wanted);
        return width > 0 && Double.isFinite(width) ? new Bins(min, width, (int) wanted) : new Bins(min, 1, 1);
    }

    List<Integer> counts(NumberColumn column) {
        int[] counts = new int[count];
        for (double number : column.numbers()) {
            counts[bin(number)]++;
        }
        return IntStream.of(counts).boxed().toList();
    }

    private int bin(double number) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(number / width - from / width)));
    }

    double startOf(int bin) {
        return from + bin * width;
    }
}
