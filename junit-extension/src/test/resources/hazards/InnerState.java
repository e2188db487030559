// Hazard 24: the same output with another inner state
// Verdict: culprit InnerState.fit
package hazards;

import java.util.Arrays;
import java.util.List;

class InnerState {

    private double[] weights = new double[2];

    static double run() {
        InnerState model = new InnerState();
        model.fit(List.of(1.0, 2.0, 3.0, 4.0));
        return model.predict(10);
    }

    int fit(List<Double> samples) {
        double mean = samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        weights = new double[] {mean, 0.5}; // now: weights = new double[] {mean, 0.25}; // culprit
        return samples.size();
    }

    double predict(double x) {
        return weights[0] + weights[1] * x;
    }

    @Override
    public String toString() {
        return "a model of " + Arrays.asList(weights).size();
    }
}
