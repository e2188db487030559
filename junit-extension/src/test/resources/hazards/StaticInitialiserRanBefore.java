// Hazard 12: a static initialiser ran before the recording, in an earlier test
// Verdict: culprit static StaticInitialiserRanBefore
// Evidence: code
package hazards;

import java.util.List;
import java.util.Map;

class StaticInitialiserRanBefore {

    private static final Map<String, Double> RATES;

    static {
        RATES = Map.of("EUR", 1.0, "USD", 1.09); // now: RATES = Map.of("EUR", 1.0, "USD", 1.19); // culprit
    }

    static double total(List<String> prices) {
        double total = 0;
        for (String price : prices) {
            total += inEuro(price);
        }
        return total;
    }

    static double inEuro(String price) {
        String[] parts = price.split(" ");
        return Double.parseDouble(parts[0]) / RATES.get(parts[1]);
    }
}

class Given {

    static void earlier() {
        StaticInitialiserRanBefore.total(List.of("1 EUR"));
    }

    static double run() {
        return StaticInitialiserRanBefore.total(List.of("10 EUR", "20 USD"));
    }
}
