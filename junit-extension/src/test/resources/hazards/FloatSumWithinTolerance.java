// Hazard 20: a sum in another order, within the tolerance
// Verdict: within-tolerance
// Says: FloatSumWithinTolerance.sum
// Tolerance: 1e-9
package hazards;

import java.util.List;

class FloatSumWithinTolerance {

    static double run() {
        double sum = sum(List.of(0.1, 0.2, 0.3, 0.4));
        return mean(sum);
    }

    static double sum(List<Double> readings) {
        double sum = 0;
        for (int i = 0; i < readings.size(); i++) { // now: for (int i = readings.size() - 1; i >= 0; i--) {
            sum += readings.get(i);
        }
        return sum;
    }

    static double mean(double sum) {
        return sum / 4;
    }
}
