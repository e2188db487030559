// Hazard 24: a step returns the same, and leaves another number in a field
// Verdict: culprit StateInAField.fit
package hazards;

import java.util.List;

class StateInAField {

    private double threshold;

    static int run() {
        StateInAField model = new StateInAField();
        int samples = model.fit(List.of(1.0, 2.0, 9.0));
        return samples + (model.isHigh(5) ? 1 : 0);
    }

    int fit(List<Double> samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        threshold = sum / samples.size(); // now: threshold = sum / 2; // culprit
        return samples.size();
    }

    boolean isHigh(double value) {
        return value > threshold;
    }
}
