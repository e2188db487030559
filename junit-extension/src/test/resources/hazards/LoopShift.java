// Hazard 27: the first of a hundred rows is dropped, and all others move up
// Verdict: culprit LoopShift.accept
package hazards;

import java.util.ArrayList;
import java.util.List;

class LoopShift {

    static long run() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            if (accept(i)) {
                rows.add(i);
            }
        }
        long sum = 0;
        for (int row : rows) {
            sum += weigh(row);
        }
        return sum;
    }

    static boolean accept(int row) {
        return row >= 0; // now: return row > 0; // culprit
    }

    static long weigh(int row) {
        return square(row) + 7;
    }

    static long square(int row) {
        return (long) row * row;
    }
}
