// Hazard 19: a loop ends early
// Verdict: culprit EarlyReturn.total
package hazards;

import java.util.List;

class EarlyReturn {

    static int run() {
        return total(List.of("3", "4", "", "5"));
    }

    static int total(List<String> cells) {
        int total = 0;
        for (String cell : cells) {
            if (cell.isEmpty()) {
                continue; // now: break;
            }
            total += amount(cell);
        }
        return total;
    }

    static int amount(String cell) {
        return Integer.parseInt(cell);
    }
}
