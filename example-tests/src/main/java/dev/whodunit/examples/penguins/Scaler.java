package dev.whodunit.examples.penguins;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings features to mean 0 and deviation 1.
 *
 * @param means one for each feature
 * @param deviations one for each feature
 */
public record Scaler(double[] means, double[] deviations) {

    static Scaler fit(List<Features> rows) {
        double[] means = means(rows);
        return new Scaler(means, deviations(rows, means));
    }

    private static double[] means(List<Features> rows) {
        double[] sums = new double[Features.NAMES.length];
        for (Features row : rows) {
            double[] values = row.values();
            for (int i = 0; i < values.length; i++) {
                sums[i] += values[i];
            }
        }
        return dividedBy(rows.size(), sums);
    }

    private static double[] deviations(List<Features> rows, double[] means) {
        double[] squares = new double[means.length];
        for (Features row : rows) {
            double[] values = row.values();
            for (int i = 0; i < values.length; i++) {
                squares[i] += (values[i] - means[i]) * (values[i] - means[i]);
            }
        }
        double[] variances = dividedBy(rows.size(), squares);
        double[] deviations = new double[variances.length];
        for (int i = 0; i < variances.length; i++) {
            deviations[i] = Math.sqrt(variances[i]);
        }
        return deviations;
    }

    private static double[] dividedBy(int rows, double[] sums) {
        double[] means = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            means[i] = sums[i] / rows;
        }
        return means;
    }

    List<Features> scale(List<Features> rows) {
        List<Features> scaled = new ArrayList<>(rows.size());
        for (Features row : rows) {
            scaled.add(scale(row));
        }
        return scaled;
    }

    private Features scale(Features row) {
        double[] values = row.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - means[i]) / deviations[i];
        }
        return row.withValues(values);
    }
}
