// Hazard 23: a second fault works on what the first one made
// Verdict: culprit MaskedFault.read, MaskedFault.tax
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedFault {

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
        return price * 119 / 100; // now: return price * 121 / 100; // culprit
    }
}
