// Hazard 23: what got an object that no constructor tells all of is not called again
// Verdict: culprit MaskedUnmakeable.read
// Evidence: code
// Says: MaskedUnmakeable.total (a Basket has no constructor that takes its fields in their order)
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedUnmakeable {

    static List<Integer> run() {
        List<Integer> taxed = new ArrayList<>();
        for (int price : read("10 20 30")) {
            taxed.add(total(new Basket().with(price)));
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

    static int total(Basket basket) {
        return basket.price * 119 / 100; // now: return basket.price * 121 / 100;
    }

    static final class Basket {

        private int price;

        Basket with(int value) {
            price = value;
            return this;
        }
    }
}
