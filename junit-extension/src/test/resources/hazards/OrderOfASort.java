// Hazard 4: a sort by another key, and a later step takes the first
// Verdict: culprit OrderOfASort.rank
package hazards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class OrderOfASort {

    record Airport(String code, int flights, int delay) {}

    static String run() {
        List<Airport> airports = List.of(new Airport("JFK", 90, 15), new Airport("LAX", 120, 9), new Airport("ORD", 100, 21));
        return top(rank(airports));
    }

    static List<Airport> rank(List<Airport> airports) {
        List<Airport> ranked = new ArrayList<>(airports);
        ranked.sort(Comparator.comparingInt(Airport::delay).reversed()); // now: ranked.sort(Comparator.comparingInt(Airport::flights).reversed()); // culprit
        return ranked;
    }

    static String top(List<Airport> ranked) {
        return ranked.get(0).code();
    }
}
