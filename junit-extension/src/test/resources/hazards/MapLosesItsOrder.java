// Hazard 4: a map loses its order, and nothing depends on it
// Verdict: order-only
// Says: MapLosesItsOrder.count (MapLosesItsOrder.java
package hazards;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MapLosesItsOrder {

    static int run() {
        Map<String, Integer> counts = count(List.of("lion", "zebra", "aardvark", "zebra", "bison", "cat"));
        return most(counts);
    }

    static Map<String, Integer> count(List<String> sightings) {
        Map<String, Integer> counts = new LinkedHashMap<>(); // now: Map<String, Integer> counts = new HashMap<>();
        for (String animal : sightings) {
            counts.merge(animal, 1, Integer::sum);
        }
        return counts;
    }

    static int most(Map<String, Integer> counts) {
        int most = 0;
        for (int count : counts.values()) {
            most = Math.max(most, count);
        }
        return most;
    }
}
