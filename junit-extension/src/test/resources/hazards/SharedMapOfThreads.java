// Hazard 33: several threads fill one map
// Verdict: culprit SharedMapOfThreads.key
package hazards;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

class SharedMapOfThreads {

    static String run() {
        List<String> words = List.of("ape", "ant", "bee", "bat", "cow", "cat", "dog");
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        words.parallelStream().forEach(word -> counts.merge(key(word), 1, Integer::sum));
        return print(counts);
    }

    static String key(String word) {
        return word.substring(0, 1); // now: return word.substring(1, 2); // culprit
    }

    static String print(Map<String, Integer> counts) {
        return new TreeMap<>(counts).toString();
    }
}
