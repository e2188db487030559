// Hazard 24: an object deep inside changes, and the output does not tell
// Verdict: culprit StateOfAnInnerObject.train
package hazards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class StateOfAnInnerObject {

    static final class Counts {
        private final Map<String, Integer> words = new HashMap<>();
    }

    private final Counts counts = new Counts();

    static int run() {
        StateOfAnInnerObject model = new StateOfAnInnerObject();
        boolean trained = model.train(List.of("ape", "bee", "ape"));
        return trained ? model.count("ape") : -1;
    }

    boolean train(List<String> words) {
        for (String word : words) {
            counts.words.merge(word, 1, Integer::sum); // now: counts.words.merge(word, 1, Math::max); // culprit
        }
        return true;
    }

    int count(String word) {
        return counts.words.get(word);
    }
}
