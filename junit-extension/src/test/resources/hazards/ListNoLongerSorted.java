// Hazard 4: a list is not sorted any more, each element passes a function, and the results are counted
// Verdict: order-only
// Says: ListNoLongerSorted.words
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ListNoLongerSorted {

    static String run() {
        List<String> words = words("the quick brown fox jumps over the lazy dog");
        List<Integer> lengths = new ArrayList<>();
        for (String word : words) {
            lengths.add(length(word));
        }
        return count(lengths).toString();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.sort(null); // now:
        return words;
    }

    static int length(String word) {
        return word.length();
    }

    static Map<Integer, Integer> count(List<Integer> lengths) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int length : lengths) {
            counts.merge(length, 1, Integer::sum);
        }
        return counts;
    }
}
