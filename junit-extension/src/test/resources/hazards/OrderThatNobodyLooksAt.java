// Hazard 24: a list comes in another order by a new function, and the function that counts in it counts otherwise
// Verdict: culprit OrderThatNobodyLooksAt.names, OrderThatNobodyLooksAt.count
// Snapshot: shows too little
package hazards;

import java.util.ArrayList;
import java.util.List;

class OrderThatNobodyLooksAt {

    static int run() {
        return count(names());
    }

    static List<String> names() {
        return new ArrayList<>(List.of("Dee", "Abe", "Bea")); // now: return sorted(new ArrayList<>(List.of("Dee", "Abe", "Bea"))); // culprit
    }
    // now: static List<String> sorted(List<String> names) { names.sort(null); return names; }

    static int count(List<String> names) {
        return names.size(); // now: return names.size() - 1; // culprit
    }
}
