// Hazard 23: of a masked fault inside a function with other code, the innermost is to blame
// Verdict: culprit MaskedInside.read, MaskedInside.tax
// Evidence: code
// Says: MaskedInside.price (it calls MaskedInside.tax, whose code changed too)
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedInside {

    static List<Integer> run() {
        List<Integer> taxed = new ArrayList<>();
        for (int price : read("10 20 30")) {
            taxed.add(price(price));
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

    static int price(int net) {
        return net + tax(net); // now: return tax(net) + net;
    }

    static int tax(int net) {
        return net * 19 / 100; // now: return net * 21 / 100; // culprit
    }

    static int unchanged(int net) {
        return net;
    }

    static int unchangedToo(int net) {
        return net;
    }
}
