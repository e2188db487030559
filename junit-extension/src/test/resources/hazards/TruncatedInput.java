// Hazard 34: the input differs where it was not read any more
// Budget: small
// Verdict: input-changed
package hazards;

import java.util.ArrayList;
import java.util.List;

class TruncatedInput {

    static int last(List<Integer> rows) {
        return pick(rows, rows.size() - 1);
    }

    static int pick(List<Integer> rows, int index) {
        return rows.get(index);
    }
}

class Given {

    static int run() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(i < 9_999 ? i : 5); // now: rows.add(i < 9_999 ? i : 6);
        }
        return TruncatedInput.last(rows);
    }
}
