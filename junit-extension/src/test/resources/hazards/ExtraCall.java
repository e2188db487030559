// Hazard 17: a call is made twice
// Verdict: culprit ExtraCall.run
package hazards;

import java.util.ArrayList;
import java.util.List;

class ExtraCall {

    static double run() {
        List<Double> prices = new ArrayList<>(List.of(100.0, 40.0));
        discount(prices);
        // now: discount(prices); // culprit
        return total(prices);
    }

    static void discount(List<Double> prices) {
        prices.replaceAll(price -> price * 0.9);
    }

    static double total(List<Double> prices) {
        double total = 0;
        for (double price : prices) {
            total += price;
        }
        return total;
    }
}
