// Hazard 34: equal values take longer to be read, so that it is not read any more how a call changes them
// Verdict: refactored
// Returns: -780
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class LessIsReadOfAChange {

    static int run() {
        int sum = 0;
        for (int i = 0; i < 40; i++) {
            List<Object> table = table(i);
            negate(table);
            sum += (int) table.get(0);
        }
        return sum;
    }

    static List<Object> table(int first) {
        List<Integer> row = new ArrayList<>(Collections.nCopies(10_000, first));
        List<Object> rows = List.of(row, row); // now: List<Object> rows = List.of(row, new ArrayList<>(row));
        return new ArrayList<>(List.of(first, rows));
    }

    static void negate(List<Object> table) {
        table.set(0, -(int) table.get(0));
    }
}
