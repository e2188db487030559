package dev.whodunit.benchmarks.lineage.pipelines.learning;

/** Logistic regression trained by plain gradient descent. */
final class LogisticRegression {

    private static final int STEPS = 60;
    private static final double RATE = 0.5;

    private final double[] weights;
    private double bias;

    LogisticRegression(int features) {
        weights = new double[features];
    }

    /** Trains on the rows and returns the loss before each step. */
    double[] train(double[][] rows, double[] targets) {
        double[] losses = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            losses[step] = descend(rows, targets);
        }
        return losses;
    }

    private double descend(double[][] rows, double[] targets) {
        double[] gradient = new double[weights.length];
        double biasGradient = 0;
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double probability = probability(rows[i]);
            double error = probability - targets[i];
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += error * rows[i][j];
            }
            biasGradient += error;
            loss -= Math.log(targets[i] == 1 ? probability : 1 - probability);
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= RATE * gradient[j] / rows.length;
        }
        bias -= RATE * biasGradient / rows.length;
        return loss / rows.length;
    }

    double probability(double[] row) {
        double sum = bias;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * row[j];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double[] weights() {
        return weights.clone();
    }
}
