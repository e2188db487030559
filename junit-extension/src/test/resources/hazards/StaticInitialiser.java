// Hazard 12: a static initialiser fills a table
// Snapshot: shows too little
// Verdict: culprit static StaticInitialiser
package hazards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class StaticInitialiser {

    private static final Map<String, Double> RATES = new HashMap<>();

    static {
        RATES.put("EUR", 1.0);
        RATES.put("USD", 1.09); // now: RATES.put("USD", 1.19); // culprit
        RATES.put("CHF", 0.95);
    }

    static double run() {
        double total = 0;
        for (String price : List.of("10 EUR", "20 USD", "5 CHF")) {
            total += inEuro(price);
        }
        return total;
    }

    static double inEuro(String price) {
        String[] parts = price.split(" ");
        return Double.parseDouble(parts[0]) / RATES.get(parts[1]);
    }
}
