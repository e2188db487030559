// Hazard 20: a sum in another order differs in the last digits only
// Verdict: refactored
package hazards;

import java.util.List;

class FloatSumOrder {

    static String run() {
        double sum = sum(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7));
        return String.format(java.util.Locale.ROOT, "%.3f", sum);
    }

    static double sum(List<Double> readings) {
        double sum = 0;
        for (int i = 0; i < readings.size(); i++) { // now: for (int i = readings.size() - 1; i >= 0; i--) {
            sum += readings.get(i);
        }
        return sum;
    }
}
