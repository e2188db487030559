// Hazard 29: a loop becomes a stream
// Verdict: refactored
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class LoopBecomesStream {

    static int run() {
        return positive(List.of(4, -1, 7)).size();
    }

    static List<Integer> positive(List<Integer> readings) {
        List<Integer> positive = new ArrayList<>(); // now: return readings.stream().filter(reading -> reading > 0).collect(Collectors.toList());
        for (int reading : readings) { // now:
            if (reading > 0) { // now:
                positive.add(reading); // now:
            } // now:
        } // now:
        return positive; // now:
    }
}
