// Hazard 3: an alias is kept by the callee, and the caller clears it before the next use
// Verdict: culprit AliasClearedLater.run
package hazards;

import java.util.ArrayList;
import java.util.List;

class AliasClearedLater {

    static final class Table {
        private final List<Integer> rows;

        Table(List<Integer> rows) {
            this.rows = rows;
        }

        int sum() {
            return rows.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static int run() {
        List<Integer> rows = new ArrayList<>(List.of(4, 8, 15, 16, 23, 42));
        Table table = new Table(rows);
        int first = rows.get(0);
        // now: rows.clear(); // culprit
        return first + table.sum();
    }
}
