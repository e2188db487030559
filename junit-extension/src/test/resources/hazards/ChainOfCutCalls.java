// Hazard 34: of calls of which only a chain is known some are cut, and who calls them is not accused of what one of them gives
// Verdict: unknown
// Budget: small
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class ChainOfCutCalls {

    static int run() {
        return total();
    }

    static int total() {
        List<Integer> rows = new ArrayList<>(Collections.nCopies(100, 1));
        int sum = 0;
        for (int i = 0; i < 20; i++) {
            sum += score(rows, i); // now: sum = score(rows, i) + sum;
        }
        return sum;
    }

    static int score(List<Integer> rows, int i) {
        return i < 15 ? i : 0; // now: return i < 14 ? i : 0;
    }
}
