// Hazard 21: two steps drift within the tolerance, and one is wrong
// Verdict: culprit DriftBesideAFault.rescale
// Says: within the tolerance of 1e-6
// Tolerance: 1e-6
// Snapshot: shows too little
package hazards;

import java.util.ArrayList;
import java.util.List;

class DriftBesideAFault {

    static double run() {
        List<Double> calibrated = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            calibrated.add(calibrate(i));
        }
        double mean = mean(calibrated);
        return offset(rescale(mean));
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.25 * 1.0000006;
    }

    static double mean(List<Double> calibrated) {
        double sum = 0;
        for (double value : calibrated) {
            sum += value;
        }
        return sum / calibrated.size(); // now: return sum / (calibrated.size() * 1.0000003);
    }

    static double rescale(double mean) {
        return mean * 9 / 5; // now: return mean * 9 / 4; // culprit
    }

    static double offset(double rescaled) {
        return rescaled + 32;
    }
}
