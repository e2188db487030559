// Hazard 4: a map loses its order, and a text is put together in that order
// Verdict: culprit MapOrderInAText.count
package hazards;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MapOrderInAText {

    static String run() {
        Map<String, Integer> counts = count(List.of("lion", "zebra", "aardvark", "zebra", "bison", "cat"));
        return text(counts);
    }

    static Map<String, Integer> count(List<String> sightings) {
        Map<String, Integer> counts = new LinkedHashMap<>(); // now: Map<String, Integer> counts = new HashMap<>(); // culprit
        for (String animal : sightings) {
            counts.merge(animal, 1, Integer::sum);
        }
        return counts;
    }

    static String text(Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            text.append(entry.getKey()).append(' ').append(entry.getValue()).append('\n');
        }
        return text.toString();
    }
}
