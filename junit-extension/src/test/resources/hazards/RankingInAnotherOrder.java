// Hazard 4: a list is sorted by another key, and is the result of the pipeline
// Verdict: culprit RankingInAnotherOrder.rank
package hazards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class RankingInAnotherOrder {

    record Airport(String code, int flights, int delay) {}

    static List<Airport> run() {
        return rank(List.of(new Airport("JFK", 90, 15), new Airport("LAX", 120, 9), new Airport("ORD", 100, 21)));
    }

    static List<Airport> rank(List<Airport> airports) {
        List<Airport> ranked = new ArrayList<>(airports);
        ranked.sort(Comparator.comparingInt(Airport::delay).reversed()); // now: ranked.sort(Comparator.comparingInt(Airport::flights).reversed()); // culprit
        return ranked;
    }
}
