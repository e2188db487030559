// Hazard 7: an exception is swallowed by the caller
// Verdict: culprit SwallowedException.parse
package hazards;

import java.util.List;

class SwallowedException {

    static int run() {
        return total(List.of("7", "1,000", "12"));
    }

    static int total(List<String> cells) {
        int total = 0;
        for (String cell : cells) {
            total += amount(cell);
        }
        return total;
    }

    static int amount(String cell) {
        try {
            return parse(cell);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    static int parse(String cell) {
        return Integer.parseInt(cell.replace(",", "")); // now: return Integer.parseInt(cell); // culprit
    }
}
