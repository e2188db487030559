// Hazard 29: a method is inlined
// Verdict: refactored
package hazards;

import java.util.List;

class MethodInlined {

    static int run() {
        int sum = 0;
        for (String cell : List.of("3", "5")) {
            sum += twice(parse(cell)); // now: sum += twice(Integer.parseInt(cell));
        }
        return sum;
    }

    static int parse(String cell) { // now:
        return Integer.parseInt(cell); // now:
    } // now:

    static int twice(int number) {
        return 2 * number;
    }
}
