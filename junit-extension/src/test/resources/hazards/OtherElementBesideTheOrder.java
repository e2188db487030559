// Hazard 4: another order, and another element
// Verdict: culprit OtherElementBesideTheOrder.names
package hazards;

import java.util.ArrayList;
import java.util.List;

class OtherElementBesideTheOrder {

    static int run() {
        return count(names());
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("zebra", "yak", "ant")); // now: List<String> names = new ArrayList<>(List.of("ant", "yak", "zebu!")); // culprit
        return names;
    }

    static int count(List<String> names) {
        return names.size();
    }
}
