package dev.whodunit.benchmarks.lineage.pipelines.learning;

import java.util.Arrays;
import java.util.Comparator;

/** Classifies a row by the vote of the k training rows nearest to it. */
final class NearestNeighbours {

    private final double[][] rows;
    private final int[] labels;
    private final int classes;
    private final int k;

    NearestNeighbours(double[][] rows, int[] labels, int classes, int k) {
        this.rows = rows;
        this.labels = labels;
        this.classes = classes;
        this.k = k;
    }

    int predict(double[] row) {
        Integer[] order = new Integer[rows.length];
        double[] distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            order[i] = i;
            distances[i] = distance(rows[i], row);
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> distances[i]));
        int[] votes = new int[classes];
        for (int i = 0; i < Math.min(k, order.length); i++) {
            votes[labels[order[i]]]++;
        }
        return most(votes);
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }

    private static int most(int[] votes) {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                best = i;
            }
        }
        return best;
    }
}
