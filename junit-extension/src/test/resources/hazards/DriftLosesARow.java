// Hazard 21: a drift within the tolerance loses a row in unchanged code, and a later step saves fewer rows
// Verdict: drift
// Says: DriftLosesARow.calibrate
// Tolerance: 1e-6
package hazards;

import java.util.ArrayList;
import java.util.List;

class StoreLibrary {

    static void save(double value) {}
}

class DriftLosesARow {

    static int run() {
        List<Double> calibrated = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            calibrated.add(calibrate(i));
        }
        return store(warm(calibrated));
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.25 * 0.9999998;
    }

    static List<Double> warm(List<Double> calibrated) {
        return calibrated.stream().filter(value -> value >= 5).toList();
    }

    static int store(List<Double> warm) {
        for (double value : warm) {
            StoreLibrary.save(value);
        }
        return warm.size();
    }
}
