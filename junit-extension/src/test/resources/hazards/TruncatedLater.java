// Hazard 34: a later input differs when no more elements are read
// Budget: small
// Verdict: unknown
// Library: 1.0
package hazards;

import java.util.ArrayList;
import java.util.List;

class TruncatedLater {

    static int run() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(i);
        }
        int sum = sum(rows) + sum(rows) + sum(rows);
        return sum + LastLibrary.last(marked(rows));
    }

    static int sum(List<Integer> rows) {
        int sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += rows.get(i);
        }
        return sum;
    }

    static List<Integer> marked(List<Integer> rows) {
        List<Integer> marked = new ArrayList<>(rows);
        LastLibrary.mark(marked);
        return marked;
    }
}

final class LastLibrary {

    private LastLibrary() {}

    static void mark(List<Integer> rows) {
        rows.set(rows.size() - 1, 17); // now: rows.set(rows.size() - 1, 18);
    }

    static int last(List<Integer> rows) {
        return rows.get(rows.size() - 1);
    }
}
