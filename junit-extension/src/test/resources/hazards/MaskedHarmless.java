// Hazard 23: other code that got something else does the same with what it got before
// Verdict: culprit MaskedHarmless.read
// Evidence: code
// Says: Called again with accepted arguments, these changed functions did as before: MaskedHarmless.tax (3 of 3 calls)
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedHarmless {

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
            prices.add(Integer.parseInt(word)); // now: prices.add(Integer.parseInt(word) + 1); // culprit
        }
        return prices;
    }

    static int tax(int price) {
        return price * 119 / 100; // now: return 119 * price / 100;
    }
}
