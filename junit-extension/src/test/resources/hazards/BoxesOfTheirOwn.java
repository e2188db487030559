// Hazard 35: a box from the cache becomes a box of its own
// Verdict: refactored
package hazards;

import java.util.List;

class BoxesOfTheirOwn {

    static int run() {
        int total = 0;
        for (String cell : List.of("5", "100", "1000")) {
            total += twice(parse(cell));
        }
        return total;
    }

    @SuppressWarnings("removal")
    static Integer parse(String cell) {
        return Integer.valueOf(cell); // now: return new Integer(cell);
    }

    static int twice(Integer number) {
        return 2 * number;
    }
}
