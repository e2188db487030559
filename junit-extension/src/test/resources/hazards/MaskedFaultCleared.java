// Hazard 23: a function with other code that got the same at least once did the same
// Verdict: culprit MaskedFaultCleared.read
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedFaultCleared {

    static List<Integer> run() {
        List<Integer> taxed = new ArrayList<>();
        for (int price : read("10 20 30")) {
            taxed.add(tax(price));
        }
        return taxed;
    }

    static List<Integer> read(String text) {
        List<Integer> prices = new ArrayList<>();
        for (String word : text.split(" ")) {
            prices.add(Math.max(0, Integer.parseInt(word))); // now: prices.add(Math.max(15, Integer.parseInt(word))); // culprit
        }
        return prices;
    }

    static int tax(int price) {
        return price * 119 / 100; // now: return 119 * price / 100;
    }
}
