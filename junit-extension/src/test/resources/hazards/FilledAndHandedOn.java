// Hazard 17: a list is filled otherwise and handed on, beside a tidier way to the same name
// Verdict: culprit FilledAndHandedOn.total, FilledAndHandedOn.label
package hazards;

import java.util.ArrayList;
import java.util.List;

class FilledAndHandedOn {

    static int run() {
        return total(3) + label("in/prices.csv").length();
    }

    static int total(int n) {
        List<Integer> prices = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            prices.add(i * 20); // now: prices.add(i * 25); // culprit
        }
        return sum(prices);
    }

    static int sum(List<Integer> prices) {
        int sum = 0;
        for (int price : prices) {
            sum += price;
        }
        return sum;
    }

    static String label(String path) {
        return path.substring(path.lastIndexOf('/') + 1); // now: return new java.io.File(path).getName();
    }
}
