// Hazard 23: a masked fault in a lambda
// Verdict: culprit MaskedLambda.read, MaskedLambda.run λ1
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedLambda {

    static List<Integer> run() {
        int percent = 19;
        return read("10 20 30").stream()
                .map(price -> price + price * percent / 100) // now: .map(price -> price - price * percent / 100) // culprit
                .toList();
    }

    static List<Integer> read(String text) {
        List<Integer> prices = new ArrayList<>();
        for (String word : text.split(" ")) {
            prices.add(Integer.parseInt(word)); // now: prices.add(Integer.parseInt(word) + 1); // culprit
        }
        return prices;
    }

    static int unchanged(int price) {
        return price;
    }
}
