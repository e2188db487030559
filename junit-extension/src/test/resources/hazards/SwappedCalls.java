// Hazard 17: two calls changed places
// Verdict: culprit SwappedCalls.run
package hazards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

class SwappedCalls {

    static int run() {
        List<String> names = List.of("Ann ", "ann", "Bob", "BOB");
        names = normalise(names); // now: names = dedup(names); // culprit
        names = dedup(names); // now: names = normalise(names);
        return count(names);
    }

    static List<String> normalise(List<String> names) {
        List<String> normal = new ArrayList<>();
        for (String name : names) {
            normal.add(name.trim().toLowerCase());
        }
        return normal;
    }

    static List<String> dedup(List<String> names) {
        return new ArrayList<>(new LinkedHashSet<>(names));
    }

    static int count(List<String> names) {
        return names.size();
    }
}
