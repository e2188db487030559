// Hazard 27: the last row is dropped by a comparison
// Verdict: culprit LastRowDropped.page
package hazards;

import java.util.ArrayList;
import java.util.List;

class LastRowDropped {

    static int run() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            rows.add(i * 13 % 100);
        }
        int sum = 0;
        for (int row : page(rows, 30)) {
            sum += weigh(row);
        }
        return sum;
    }

    static List<Integer> page(List<Integer> rows, int size) {
        List<Integer> page = new ArrayList<>();
        for (int row : rows) {
            if (page.size() < size) { // now: if (page.size() < size - 1) { // culprit
                page.add(row);
            }
        }
        return page;
    }

    static int weigh(int row) {
        return row * row;
    }
}
