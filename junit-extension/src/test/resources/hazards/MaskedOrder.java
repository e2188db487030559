// Hazard 23: what depends on the order of a set is not told by calling it again
// Verdict: culprit MaskedOrder.read
// Evidence: code
// Says: MaskedOrder.first (it depends on the identity or the order of what it is given)
package hazards;

import java.util.HashSet;
import java.util.Set;

class MaskedOrder {

    static String run() {
        return first(read("pear apple fig plum quince"));
    }

    static Set<String> read(String text) {
        Set<String> names = new HashSet<>();
        for (String word : text.split(" ")) {
            names.add(word); // now: names.add(word + "s"); // culprit
        }
        return names;
    }

    static String first(Set<String> names) {
        return names.iterator().next() + "!"; // now: return names.iterator().next().concat("!");
    }
}
