// Hazard 8: a supplier is made in one step and asked in another
// Verdict: culprit SupplierAskedLater.price λ1
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class SupplierAskedLater {

    static int run() {
        List<Supplier<Integer>> prices = new ArrayList<>();
        for (int pieces : List.of(1, 5, 12)) {
            prices.add(price(pieces));
        }
        return total(prices);
    }

    static Supplier<Integer> price(int pieces) {
        return () -> pieces >= 10 ? 9 * pieces : 10 * pieces; // now: return () -> pieces >= 5 ? 9 * pieces : 10 * pieces; // culprit
    }

    static int total(List<Supplier<Integer>> prices) {
        int total = 0;
        for (Supplier<Integer> price : prices) {
            total += price.get();
        }
        return total;
    }
}
