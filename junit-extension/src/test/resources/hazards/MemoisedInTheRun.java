// Hazard 10: a memoised call, made once and read often
// Verdict: culprit MemoisedInTheRun.score
package hazards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MemoisedInTheRun {

    private final Map<String, Integer> cache = new HashMap<>();

    static int run() {
        return new MemoisedInTheRun().total(List.of("ape", "bee", "ape", "ape"));
    }

    int total(List<String> words) {
        int total = 0;
        for (String word : words) {
            total += cached(word);
        }
        return total;
    }

    int cached(String word) {
        return cache.computeIfAbsent(word, this::score);
    }

    int score(String word) {
        return word.charAt(0) + word.length(); // now: return word.charAt(0) * word.length(); // culprit
    }
}
