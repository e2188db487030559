// Hazard 4: readings in another order have a sum with other last digits
// Verdict: culprit FloatSumOfAnotherOrder.readings
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class FloatSumOfAnotherOrder {

    static double run() {
        return sum(readings(List.of(0.1, 0.2, 0.3)));
    }

    static List<Double> readings(List<Double> given) {
        List<Double> readings = new ArrayList<>(given);
        Collections.reverse(readings); // now: // culprit
        return readings;
    }

    static double sum(List<Double> readings) {
        double sum = 0;
        for (double reading : readings) {
            sum += reading;
        }
        return sum;
    }
}
