// Hazard 21: with a tolerance, a step that loses a row is wrong, and those that see fewer rows are not
// Verdict: culprit RowLostBesideATolerance.warm λ1
// Tolerance: 1e-6
// Snapshot: shows too little
package hazards;

import java.util.ArrayList;
import java.util.List;

class StoreLibrary {

    static void save(double value) {}
}

class RowLostBesideATolerance {

    static int run() {
        List<Double> calibrated = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            calibrated.add(calibrate(i));
        }
        return store(warm(calibrated));
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.25 * 1.0000002;
    }

    static List<Double> warm(List<Double> calibrated) {
        return calibrated.stream().filter(value -> value >= 4).toList(); // now: return calibrated.stream().filter(value -> value >= 6).toList(); // culprit
    }

    static int store(List<Double> warm) {
        for (double value : warm) {
            StoreLibrary.save(value);
        }
        return warm.size();
    }
}
