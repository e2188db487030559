// Hazard 38: an earlier run left statics behind, and the run resets them
// Verdict: same
package hazards;

import java.util.ArrayList;
import java.util.List;

class StaticsReset {

    private static int orders;

    static List<String> number(List<String> names) {
        orders = 0;
        List<String> numbered = new ArrayList<>();
        for (String name : names) {
            orders++;
            numbered.add(orders + " " + name);
        }
        return numbered;
    }
}

class Given {

    static void earlier() {
        // now: StaticsReset.number(List.of("an earlier one"));
    }

    static List<String> run() {
        return StaticsReset.number(List.of("pear", "plum"));
    }
}
