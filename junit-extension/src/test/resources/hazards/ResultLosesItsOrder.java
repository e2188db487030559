// Hazard 4: a map that is the result of the pipeline loses its order
// Verdict: order-only
// Says: ResultLosesItsOrder.count
package hazards;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ResultLosesItsOrder {

    static Map<String, Integer> run() {
        return count(List.of("lion", "zebra", "aardvark", "zebra", "bison"));
    }

    static Map<String, Integer> count(List<String> sightings) {
        Map<String, Integer> counts = new LinkedHashMap<>(); // now: Map<String, Integer> counts = new HashMap<>();
        for (String animal : sightings) {
            counts.merge(animal, 1, Integer::sum);
        }
        return counts;
    }
}
