// Hazard 9: a lambda changed
// Verdict: culprit LambdaChanged.run λ2
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class LambdaChanged {

    static double run() {
        List<Double> prices = List.of(10.0, 20.0, 5.0);
        List<Double> gross = prices.stream()
                .filter(price -> price > 5)
                .map(price -> price * 1.1) // now: .map(price -> price * 1.2) // culprit
                .collect(Collectors.toList());
        return total(gross);
    }

    static double total(List<Double> prices) {
        double total = 0;
        for (double price : prices) {
            total += price;
        }
        return total;
    }
}
