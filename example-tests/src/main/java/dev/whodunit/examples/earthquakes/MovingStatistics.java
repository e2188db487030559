package dev.whodunit.examples.earthquakes;

/**
 * Statistics over a window that moves along a series. The window of a value ends just before the value, and is shorter
 * at the beginning of the series.
 */
final class MovingStatistics {

    private MovingStatistics() {}

    static double[] means(double[] values, int window) {
        double[] means = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            int size = Math.min(i, window);
            means[i] = size == 0 ? values[i] : sum / size;
            sum += values[i];
            if (i >= window) {
                sum -= values[i - window];
            }
        }
        return means;
    }

    static double[] standardDeviations(double[] values, double[] means, int window) {
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = deviation(values, Math.max(0, i - window), i, means[i]);
        }
        return deviations;
    }

    private static double deviation(double[] values, int from, int to, double mean) {
        if (to - from < 2) {
            return 0;
        }
        double squares = 0;
        for (int i = from; i < to; i++) {
            double difference = values[i] - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / (to - from - 1));
    }
}
