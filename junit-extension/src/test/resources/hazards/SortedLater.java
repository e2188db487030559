// Hazard 2: a result is sorted later by another step
// Verdict: culprit SortedLater.order
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SortedLater {

    static String run() {
        List<String> names = read("pear fig banana");
        order(names);
        return names.get(0);
    }

    static List<String> read(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(" ")) {
            names.add(name);
        }
        return names;
    }

    static void order(List<String> names) {
        Collections.sort(names); // now: Collections.sort(names, Collections.reverseOrder()); // culprit
    }
}
