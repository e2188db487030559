// Hazard 21: three steps that each drift, all within the tolerance
// Verdict: within-tolerance
// Says: tolerance of 1e-6
// Says: DriftWithinTolerance.rescale
// Tolerance: 1e-6
package hazards;

import java.util.ArrayList;
import java.util.List;

class DriftWithinTolerance {

    record Reading(String station, double value) {}

    static double run() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            readings.add(calibrate(new Reading("s" + i, i)));
        }
        return rescale(mean(readings));
    }

    static Reading calibrate(Reading raw) {
        return new Reading(raw.station(), raw.value() * 1.25); // now: return new Reading(raw.station(), raw.value() * 1.2500001);
    }

    static double mean(List<Reading> readings) {
        double sum = 0;
        for (Reading reading : readings) {
            sum += reading.value();
        }
        return sum / readings.size(); // now: return sum / (readings.size() * 1.0000001);
    }

    static double rescale(double mean) {
        return mean * 9 / 5; // now: return mean * 9 / 5 * 1.0000003;
    }
}
