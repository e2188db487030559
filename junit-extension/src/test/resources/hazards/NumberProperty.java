// Hazard 15: a system property that is read as a number has another value
// Verdict: input-changed
// Says: system property pricing.limit: 3 → 4
// Environment: property:pricing.limit=3 // now: // Environment: property:pricing.limit=4
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class NumberProperty {

    static List<Integer> run() {
        int limit = Integer.getInteger("pricing.limit", 10);
        return List.of(1, 2, 3, 4, 5).stream().filter(price -> isCheap(price, limit)).collect(Collectors.toList());
    }

    static boolean isCheap(int price, int limit) {
        return price < limit;
    }
}
