// Hazard 4: the order of a set gets into a list, and only its size is used
// Verdict: order-only
// Says: SetOrderInAList.names
package hazards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

class SetOrderInAList {

    static int run() {
        List<String> names = names(List.of("lion", "zebra", "aardvark", "zebra", "bison", "cat"));
        return letters(names);
    }

    static List<String> names(List<String> sightings) {
        Set<String> names = new LinkedHashSet<>(sightings); // now: Set<String> names = new HashSet<>(sightings);
        return new ArrayList<>(names);
    }

    static int letters(List<String> names) {
        return names.stream().mapToInt(String::length).sum();
    }
}
