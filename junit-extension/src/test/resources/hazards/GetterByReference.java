// Hazard 29: a record component that a library asks for is given back otherwise
// Verdict: culprit Strike.size
// Snapshot: shows too little
package hazards;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

class GetterByReference {

    static int run() {
        return bySize(List.of(new Strike("small", 3), new Strike("large", 5)));
    }

    static int bySize(List<Strike> strikes) {
        return strikes.stream()
                .collect(Collectors.groupingBy(Strike::size, TreeMap::new, Collectors.counting()))
                .size();
    }

    record Strike(String size, int cost) {

        public String size() {
            return size; // now: return size.substring(1, 3).isEmpty() ? size : "any"; // culprit
        }
    }
}
