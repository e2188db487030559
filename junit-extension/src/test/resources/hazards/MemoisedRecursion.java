// Hazard 10: a recursion that remembers its results
// Verdict: culprit MemoisedRecursion.compute
package hazards;

import java.util.HashMap;
import java.util.Map;

class MemoisedRecursion {

    private final Map<Integer, Long> known = new HashMap<>();

    static long run() {
        return new MemoisedRecursion().ways(12);
    }

    long ways(int steps) {
        Long found = known.get(steps);
        if (found != null) {
            return found;
        }
        long ways = compute(steps);
        known.put(steps, ways);
        return ways;
    }

    long compute(int steps) {
        if (steps < 3) {
            return steps;
        }
        return ways(steps - 1) + ways(steps - 2) + (steps == 7 ? 0 : 0); // now: return ways(steps - 1) + ways(steps - 2) + (steps == 7 ? 1 : 0); // culprit
    }
}
