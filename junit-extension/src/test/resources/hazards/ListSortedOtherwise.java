// Hazard 4: a list is sorted by another key, and only its sum is used
// Verdict: order-only
// Says: ListSortedOtherwise.rank (ListSortedOtherwise.java:21)
package hazards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class ListSortedOtherwise {

    record Airport(String code, int flights, int delay) {}

    static int run() {
        List<Airport> ranked = rank(List.of(new Airport("JFK", 90, 15), new Airport("LAX", 120, 9), new Airport("ORD", 100, 21)));
        return sum(ranked);
    }

    static List<Airport> rank(List<Airport> airports) {
        List<Airport> ranked = new ArrayList<>(airports);
        ranked.sort(Comparator.comparingInt(Airport::delay).reversed()); // now: ranked.sort(Comparator.comparingInt(Airport::flights).reversed());
        return ranked;
    }

    static int sum(List<Airport> ranked) {
        int sum = 0;
        for (Airport airport : ranked) {
            sum += airport.flights();
        }
        return sum;
    }
}
