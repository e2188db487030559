// Hazard 34: a method without result throws for another row, and its table is too large to be read each time
// Verdict: culprit RefusesLargeTable.check
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class RefusesLargeTable {

    static int run() {
        List<Integer> table = new ArrayList<>(Collections.nCopies(200, 1));
        int weight = 0;
        for (int i = 0; i < 1_000; i++) {
            weight += isRefused(table, i) ? i : 0;
        }
        return weight;
    }

    static boolean isRefused(List<Integer> table, int i) {
        try {
            check(table, i);
            return false;
        } catch (IllegalArgumentException refused) {
            return true; // now: return !table.isEmpty();
        }
    }

    static void check(List<Integer> table, int i) {
        if (i == 990) { // now: if (i == 980) { // culprit
            throw new IllegalArgumentException();
        }
    }
}
