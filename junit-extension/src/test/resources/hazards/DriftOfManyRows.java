// Hazard 21: rows that drift in three steps, one call for each row, and a mean that is beyond the tolerance
// Verdict: drift
// Says: no single step
// Tolerance: 1e-6
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class DriftOfManyRows {

    record Reading(String station, double value) {}

    static double run() {
        List<Reading> calibrated = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            calibrated.add(calibrate(new Reading("s" + i, i)));
        }
        List<Reading> rescaled = rescaleAll(calibrated);
        return mean(rescaled);
    }

    static Reading calibrate(Reading raw) {
        return new Reading(raw.station(), raw.value() * 1.25); // now: return new Reading(raw.station(), raw.value() * 1.25 * 1.0000006);
    }

    static List<Reading> rescaleAll(List<Reading> calibrated) {
        return calibrated.stream()
                .map(reading -> new Reading(reading.station(), reading.value() * 9 / 5)) // now: .map(reading -> new Reading(reading.station(), reading.value() * 9 / 5 * 1.0000007))
                .collect(Collectors.toList());
    }

    static double mean(List<Reading> readings) {
        double sum = 0;
        for (Reading reading : readings) {
            sum += reading.value();
        }
        return sum / readings.size(); // now: return sum / (readings.size() * 1.0000002);
    }
}
