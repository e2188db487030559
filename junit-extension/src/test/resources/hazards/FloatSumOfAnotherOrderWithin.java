// Hazard 4: readings in another order have a sum with other last digits, within the tolerance
// Verdict: order-only
// Says: FloatSumOfAnotherOrderWithin.readings
// Tolerance: 1e-9
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class FloatSumOfAnotherOrderWithin {

    static double run() {
        return sum(readings(List.of(0.1, 0.2, 0.3)));
    }

    static List<Double> readings(List<Double> given) {
        List<Double> readings = new ArrayList<>(given);
        Collections.reverse(readings); // now:
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
