// Hazard 12: a static initialiser loads a table by a method
// Snapshot: shows too little
// Verdict: culprit StaticInitialiserCalls.load
package hazards;

import java.util.List;
import java.util.Map;

class StaticInitialiserCalls {

    private static final Map<String, Double> RATES = load();

    static Map<String, Double> load() {
        return Map.of("EUR", 1.0, "USD", 1.09); // now: return Map.of("EUR", 1.0, "USD", 1.19); // culprit
    }

    static double run() {
        double total = 0;
        for (String price : List.of("10 EUR", "20 USD")) {
            total += inEuro(price);
        }
        return total;
    }

    static double inEuro(String price) {
        String[] parts = price.split(" ");
        return Double.parseDouble(parts[0]) / RATES.get(parts[1]);
    }
}
