// Hazard 23: a masked fault in a method of a record
// Verdict: culprit MaskedInAReceiver.read, Rate.of
// Evidence: code
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedInAReceiver {

    static List<Integer> run() {
        List<Integer> taxed = new ArrayList<>();
        for (int price : read("10 20 30")) {
            taxed.add(new Rate("full", price > 15 ? 19 : 7).of(price));
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

    record Rate(String name, int percent) {

        int of(int price) {
            return price + price * percent / 100; // now: return price - price * percent / 100; // culprit
        }
    }
}
