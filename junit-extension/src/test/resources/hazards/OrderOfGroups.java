// Hazard 4: the order of a map changed, and a later step depends on it
// Verdict: culprit OrderOfGroups.count
package hazards;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class OrderOfGroups {

    static String run() {
        Map<String, Integer> counts = count(List.of("lion", "zebra", "aardvark", "zebra", "bison", "cat"));
        return first(counts);
    }

    static Map<String, Integer> count(List<String> sightings) {
        Map<String, Integer> counts = new LinkedHashMap<>(); // now: Map<String, Integer> counts = new HashMap<>(); // culprit
        for (String animal : sightings) {
            counts.merge(animal, 1, Integer::sum);
        }
        return counts;
    }

    static String first(Map<String, Integer> counts) {
        return counts.keySet().iterator().next();
    }
}
