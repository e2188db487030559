package dev.whodunit.benchmarks.lineage.pipelines.learning;

/** Replaces missing features by their mean and scales all to mean 0 and deviation 1. */
final class Scaler {

    private final double[] means;
    private final double[] deviations;

    private Scaler(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    /** Learns means and deviations from the known values of the rows. */
    static Scaler fit(double[][] rows) {
        int width = rows[0].length;
        double[] means = new double[width];
        double[] deviations = new double[width];
        for (int column = 0; column < width; column++) {
            means[column] = mean(rows, column);
            deviations[column] = deviation(rows, column, means[column]);
        }
        return new Scaler(means, deviations);
    }

    double[][] transform(double[][] rows) {
        double[][] scaled = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = rows[i].clone();
            for (int column = 0; column < means.length; column++) {
                double value = Double.isNaN(scaled[i][column]) ? means[column] : scaled[i][column];
                scaled[i][column] = (value - means[column]) / deviations[column];
            }
        }
        return scaled;
    }

    double[] means() {
        return means.clone();
    }

    private static double mean(double[][] rows, int column) {
        double sum = 0;
        int known = 0;
        for (double[] row : rows) {
            if (!Double.isNaN(row[column])) {
                sum += row[column];
                known++;
            }
        }
        if (known == 0) {
            throw new IllegalArgumentException("no known value in column " + column);
        }
        return sum / known;
    }

    private static double deviation(double[][] rows, int column, double mean) {
        double squares = 0;
        for (double[] row : rows) {
            double difference = Double.isNaN(row[column]) ? 0 : row[column] - mean;
            squares += difference * difference;
        }
        double deviation = Math.sqrt(squares / rows.length);
        return deviation == 0 ? 1 : deviation;
    }
}
