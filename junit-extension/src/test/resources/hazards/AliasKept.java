// Hazard 3: an alias is kept by the callee, and the caller changes it
// Verdict: culprit AliasKept.load
package hazards;

import java.util.ArrayList;
import java.util.List;

class AliasKept {

    static final class Table {
        private final List<Integer> rows;

        Table(List<Integer> rows) {
            this.rows = rows;
        }

        int sum() {
            int sum = 0;
            for (int row : rows) {
                sum += row;
            }
            return sum;
        }
    }

    static int run() {
        Table table = load();
        return table.sum();
    }

    static Table load() {
        List<Integer> rows = new ArrayList<>(List.of(4, 8, 15, 16, 23, 42));
        Table table = new Table(rows);
        // now: rows.remove(0); // culprit
        return table;
    }
}
