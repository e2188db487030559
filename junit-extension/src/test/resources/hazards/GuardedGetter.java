// Hazard 29: a getter that a library asks for has a guard now, and its caller refers to another method
// Verdict: culprit GuardedGetter.texts
// Snapshot: shows too little
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class GuardedGetter {

    static String run() {
        return String.join(",", texts(List.of(new Strike("Small", 3), new Strike("Large", 5))));
    }

    static List<String> texts(List<Strike> strikes) {
        return strikes.stream()
                .map(Strike::size)
                .map(String::toUpperCase) // now: .map(String::toLowerCase)
                .collect(Collectors.toList());
    }

    record Strike(String size, int cost) {

        public String size() {
            return size; // now: return cost < 0 ? "none" : size;
        }
    }
}
