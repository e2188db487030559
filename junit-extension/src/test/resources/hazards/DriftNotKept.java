// Hazard 21: rows are changed in place, and only the first of them are kept
// Verdict: unknown
// Says: raise whodunit.samples
// Tolerance: 1e-6
package hazards;

import java.util.ArrayList;
import java.util.List;

class DriftNotKept {

    static final class Row {
        double value;

        Row(double value) {
            this.value = value;
        }
    }

    static double run() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            Row row = new Row(i);
            scale(row);
            rows.add(row);
        }
        return sum(rows);
    }

    static void scale(Row row) {
        row.value = row.value * 1.25; // now: row.value = row.value * 1.2500001;
    }

    static double sum(List<Row> rows) {
        double sum = 0;
        for (Row row : rows) {
            sum += row.value;
        }
        return sum;
    }
}
