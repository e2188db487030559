// Hazard 23: what writes a field is not called again
// Verdict: culprit MaskedFieldWriter.read
// Evidence: code
// Says: MaskedFieldWriter.tax (it writes the field MaskedFieldWriter.last)
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedFieldWriter {

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

    private static int last;

    static int tax(int price) {
        last = price;
        return price * 119 / 100; // now: return price * 121 / 100;
    }
}
