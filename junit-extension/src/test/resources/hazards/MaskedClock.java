// Hazard 23: what asks for the time is not called again
// Verdict: culprit MaskedClock.read
// Evidence: code
// Says: MaskedClock.age (it calls LocalDate.now, which may do something else each time)
package hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class MaskedClock {

    static List<Integer> run() {
        List<Integer> taxed = new ArrayList<>();
        for (int price : read("10 20 30")) {
            taxed.add(age(price));
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

    static int age(int price) {
        return LocalDate.EPOCH.isBefore(LocalDate.now()) ? price * 119 / 100 : 0; // now: return LocalDate.EPOCH.isBefore(LocalDate.now()) ? price * 121 / 100 : 0;
    }
}
