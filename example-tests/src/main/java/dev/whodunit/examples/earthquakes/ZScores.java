package dev.whodunit.examples.earthquakes;

/** By how many standard deviations each value of a series differs from what was usual before. */
final class ZScores {

    /** The first values have too little before them to be judged. */
    private static final int WARM_UP = 12;

    private ZScores() {}

    static double[] of(double[] values, double[] means, double[] deviations) {
        double[] scores = values.clone();
        subtract(scores, means);
        divide(scores, deviations);
        for (int i = 0; i < Math.min(WARM_UP, scores.length); i++) {
            scores[i] = 0;
        }
        return scores;
    }

    private static void subtract(double[] target, double[] values) {
        for (int i = 0; i < target.length; i++) {
            target[i] -= values[i];
        }
    }

    private static void divide(double[] target, double[] values) {
        for (int i = 0; i < target.length; i++) {
            target[i] = values[i] == 0 ? 0 : target[i] / values[i];
        }
    }
}
