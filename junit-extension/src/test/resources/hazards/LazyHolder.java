// Hazard 12: a holder class is initialised when it is first asked
// Snapshot: shows too little
// Verdict: culprit LazyHolder.load
package hazards;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class LazyHolder {

    private static final class Holder {
        static final Map<String, Integer> DISTANCES = load();
    }

    static Map<String, Integer> load() {
        Map<String, Integer> distances = new TreeMap<>();
        for (String line : "JFK-LAX 2475;JFK-ORD 740".split(";")) {
            String[] cells = line.split(" ");
            distances.put(cells[0], Integer.parseInt(cells[1])); // now: distances.put(cells[0], Integer.parseInt(cells[1]) + 1); // culprit
        }
        return distances;
    }

    static int run() {
        int miles = 0;
        for (String leg : List.of("JFK-LAX", "JFK-ORD")) {
            miles += miles(leg);
        }
        return miles;
    }

    static int miles(String leg) {
        return Holder.DISTANCES.get(leg);
    }
}
