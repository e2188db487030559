// Hazard 23: what got something live is not called again
// Verdict: culprit MaskedLive.read
// Evidence: code
// Says: MaskedLive.sum (no accepted call of it was kept whole)
package hazards;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

class MaskedLive {

    static int run() {
        return sum(read("10 20 30").iterator(), read("40 50").get(0));
    }

    static List<Integer> read(String text) {
        List<Integer> prices = new ArrayList<>();
        for (String word : text.split(" ")) {
            prices.add(Integer.parseInt(word)); // now: prices.add(Integer.parseInt(word) + 1); // culprit
        }
        return prices;
    }

    static int sum(Iterator<Integer> prices, int start) {
        int sum = start;
        while (prices.hasNext()) {
            sum += prices.next(); // now: sum += 2 * prices.next();
        }
        return sum;
    }
}
