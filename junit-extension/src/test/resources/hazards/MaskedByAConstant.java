// Hazard 23: a constant with another value is not the fault of who reads it
// Verdict: culprit MaskedByAConstant.read, static MaskedByAConstant
// Evidence: code
// Says: MaskedByAConstant.tax (it uses static MaskedByAConstant, whose code changed too)
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedByAConstant {

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

    private static final Integer PERCENT = 19; // now: private static final Integer PERCENT = 21; // culprit

    static int tax(int price) {
        return price * (100 + PERCENT) / 100; // now: return (100 + PERCENT) * price / 100;
    }

    static int unchanged(int price) {
        return price;
    }

    static int unchangedToo(int price) {
        return price;
    }
}
