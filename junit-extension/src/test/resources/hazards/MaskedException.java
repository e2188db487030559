// Hazard 23: a masked fault that only shows in an exception
// Verdict: culprit MaskedException.read, MaskedException.check
package hazards;

import java.util.ArrayList;
import java.util.List;

class MaskedException {

    static List<String> run() {
        List<String> messages = new ArrayList<>();
        for (int price : read("-10 -20 -30")) {
            try {
                check(price);
            } catch (IllegalArgumentException negative) {
                messages.add(negative.getMessage());
            }
        }
        return messages;
    }

    static List<Integer> read(String text) {
        List<Integer> prices = new ArrayList<>();
        for (String word : text.split(" ")) {
            prices.add(Integer.parseInt(word)); // now: prices.add(Integer.parseInt(word) + 1); // culprit
        }
        return prices;
    }

    static int check(int price) {
        if (price < 0) {
            throw new IllegalArgumentException("negative: " + price); // now: throw new IllegalArgumentException("below 0: " + price); // culprit
        }
        return price;
    }
}
