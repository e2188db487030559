// Hazard 1: a map is changed in place by a library call, seen later
// Snapshot: shows too little
// Verdict: culprit MapChangedInPlace.addAll
package hazards;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class MapChangedInPlace {

    private final Map<String, Integer> totals = new TreeMap<>();

    static String run() {
        MapChangedInPlace tally = new MapChangedInPlace();
        tally.addAll(List.of("pear 3", "plum 4", "pear 5"));
        return tally.print();
    }

    void addAll(List<String> orders) {
        for (String order : orders) {
            String[] cells = order.split(" ");
            int pieces = Integer.parseInt(cells[1]);
            totals.merge(cells[0], pieces, Integer::sum); // now: totals.put(cells[0], pieces); // culprit
        }
    }

    String print() {
        StringBuilder text = new StringBuilder();
        totals.forEach((fruit, pieces) -> text.append(fruit).append('=').append(pieces).append(' '));
        return text.toString();
    }
}
