// Hazard 23: a masked fault in a method of an object that its constructor tells all of
// Verdict: culprit MaskedInAnObject.read, Till.total
// Evidence: code
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedInAnObject {

    static List<Integer> run() {
        List<Integer> taxed = new ArrayList<>();
        for (int price : read("10 20 30")) {
            taxed.add(new Till("EUR", price).total());
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

    static final class Till {

        private final String currency;
        private final int price;

        Till(String currency, int price) {
            this.currency = currency;
            this.price = price;
        }

        int total() {
            return price * currency.length(); // now: return price + currency.length(); // culprit
        }
    }
}
