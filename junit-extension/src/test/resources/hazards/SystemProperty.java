// Hazard 15: a system property has another value
// Verdict: input-changed
// Says: system property pricing.rate: 0.1 → 0.2, in SystemProperty.rate (SystemProperty.java:21)
// Environment: property:pricing.rate=0.1 // now: // Environment: property:pricing.rate=0.2
package hazards;

import java.util.ArrayList;
import java.util.List;

class SystemProperty {

    static List<Double> run() {
        List<Double> taxes = new ArrayList<>();
        for (double price : List.of(10.0, 20.0)) {
            taxes.add(price * rate());
        }
        return taxes;
    }

    static double rate() {
        return Double.parseDouble(System.getProperty("pricing.rate"));
    }
}
