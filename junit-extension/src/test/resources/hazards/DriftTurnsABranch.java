// Hazard 21: a drift within the tolerance decides otherwise in code that is the accepted one
// Verdict: drift
// Says: DriftTurnsABranch.calibrate
// Tolerance: 1e-6
package hazards;

import java.util.ArrayList;
import java.util.List;

class DriftTurnsABranch {

    static int run() {
        List<Double> calibrated = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            calibrated.add(calibrate(i));
        }
        return large(calibrated).size();
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.25 * 0.9999998;
    }

    static List<Double> large(List<Double> calibrated) {
        return calibrated.stream().filter(value -> value >= 5).toList();
    }
}
