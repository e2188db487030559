// Hazard 35: a float loses digits
// Verdict: culprit FloatInsteadOfDouble.mean
package hazards;

import java.util.List;

class FloatInsteadOfDouble {

    static double run() {
        return mean(List.of(0.1, 0.2, 0.4)) * 3;
    }

    static double mean(List<Double> readings) {
        double sum = 0; // now: float sum = 0;
        for (double reading : readings) {
            sum += reading;
        }
        return sum / readings.size(); // culprit
    }
}
