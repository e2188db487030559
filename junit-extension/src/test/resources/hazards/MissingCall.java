// Hazard 16: a call is gone
// Verdict: culprit MissingCall.run
// Says: no longer calls validate
package hazards;

import java.util.ArrayList;
import java.util.List;

class MissingCall {

    static double run() {
        List<Double> readings = read("1.5 -3.0 4.0");
        validate(readings); // now:
        return mean(readings); // culprit
    }

    static List<Double> read(String text) {
        List<Double> readings = new ArrayList<>();
        for (String cell : text.split(" ")) {
            readings.add(Double.valueOf(cell));
        }
        return readings;
    }

    static void validate(List<Double> readings) {
        readings.removeIf(reading -> reading < 0);
    }

    static double mean(List<Double> readings) {
        double sum = 0;
        for (double reading : readings) {
            sum += reading;
        }
        return sum / readings.size();
    }
}
