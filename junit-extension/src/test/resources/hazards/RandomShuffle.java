// Hazard 31: a list is shuffled by a library call that draws its own random numbers
// Verdict: input-changed
// Says: shuffle
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class RandomShuffle {

    static String run() {
        List<Integer> cards = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            cards.add(i);
        }
        Collections.shuffle(cards);
        return hand(cards);
    }

    static String hand(List<Integer> cards) {
        return cards.subList(0, 10).toString();
    }
}
