// Hazard 23: a masked fault in what is done to an argument
// Verdict: culprit MaskedInPlace.read, MaskedInPlace.normalise
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedInPlace {

    static List<Integer> run() {
        List<Integer> prices = read("10 20 30");
        normalise(prices);
        return prices;
    }

    static List<Integer> read(String text) {
        List<Integer> prices = new ArrayList<>();
        for (String word : text.split(" ")) {
            prices.add(Integer.parseInt(word)); // now: prices.add(Integer.parseInt(word) + 1); // culprit
        }
        return prices;
    }

    static void normalise(List<Integer> prices) {
        prices.replaceAll(price -> price / 2);
        prices.remove(0); // now: prices.remove(1); // culprit
    }

    static int unchanged(int price) {
        return price;
    }
}
