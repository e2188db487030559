// Hazard 23: a fault that only shows in the calls that got something else
// Verdict: culprit MaskedPartly.read, MaskedPartly.tax
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedPartly {

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
            prices.add(Math.min(30, Integer.parseInt(word))); // now: prices.add(Math.min(25, Integer.parseInt(word))); // culprit
        }
        return prices;
    }

    static int tax(int price) {
        return price > 99 ? 0 : price * 119 / 100; // now: return price > 29 ? 0 : price * 119 / 100; // culprit
    }
}
