// Hazard 38: an earlier run in the same JVM left its statics behind
// Verdict: input-changed
// Says: orders
package hazards;

import java.util.ArrayList;
import java.util.List;

class SharedStatics {

    private static int orders;

    static List<String> number(List<String> names) {
        List<String> numbered = new ArrayList<>();
        for (String name : names) {
            numbered.add(next() + " " + name);
        }
        return numbered;
    }

    static int next() {
        return ++orders;
    }
}

class Given {

    static void earlier() {
        // now: SharedStatics.number(List.of("an earlier one"));
    }

    static List<String> run() {
        return SharedStatics.number(List.of("pear", "plum"));
    }
}
