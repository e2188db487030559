// Hazard 34: equal values take longer to be read, so that less is read of later ones
// Verdict: refactored
// Returns: 767
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class LessIsRead {

    static final List<List<List<Integer>>> TABLES = new ArrayList<>();

    static int run() {
        for (int i = 0; i < 40; i++) {
            TABLES.add(table(i));
        }
        int sum = 0;
        for (int i = 0; i < 40; i++) {
            sum += around(i);
        }
        return sum;
    }

    static List<List<Integer>> table(int first) {
        List<Integer> row = new ArrayList<>(Collections.nCopies(10_000, first));
        return List.of(row, row); // now: return List.of(row, new ArrayList<>(row));
    }

    static int around(int i) {
        return middle(TABLES.get(i), TABLES.get((i + 13) % 40), TABLES.get((i + 26) % 40));
    }

    static int middle(List<List<Integer>> one, List<List<Integer>> other, List<List<Integer>> third) {
        return (one.get(0).get(0) + other.get(0).get(0) + third.get(0).get(0)) / 3;
    }
}
