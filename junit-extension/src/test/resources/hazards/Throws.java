// Hazard 6: an exception ends the run
// Verdict: culprit Throws.parse
package hazards;

import java.util.ArrayList;
import java.util.List;

class Throws {

    static int run() {
        List<Integer> ages = readAll(List.of("31", "", "27"));
        return oldest(ages);
    }

    static List<Integer> readAll(List<String> cells) {
        List<Integer> ages = new ArrayList<>();
        for (String cell : cells) {
            try {
                ages.add(parse(cell));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException("row " + ages.size(), wrong);
            }
        }
        return ages;
    }

    static int parse(String cell) {
        if (cell.isEmpty()) {
            return 0; // now: throw new IllegalArgumentException("no age"); // culprit
        }
        return Integer.parseInt(cell);
    }

    static int oldest(List<Integer> ages) {
        return ages.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
