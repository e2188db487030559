// Hazard 23: what reads a field that may have been set is not called again
// Verdict: culprit MaskedSetting.read
// Evidence: code
// Says: MaskedSetting.tax (it reads the field MaskedSetting.percent, which may change)
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedSetting {

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

    private static int percent = 19;

    static int tax(int price) {
        return price * (100 + percent) / 100; // now: return price * (102 + percent) / 100;
    }
}
