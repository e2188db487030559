// Hazard 38: an earlier run in the same JVM left rows in a static list
// Verdict: input-changed
// Says: SEEN
package hazards;

import java.util.ArrayList;
import java.util.List;

class SharedStaticCollection {

    private static final List<String> SEEN = new ArrayList<>();

    static int distinct(List<String> names) {
        int distinct = 0;
        for (String name : names) {
            if (isNew(name)) {
                distinct++;
            }
        }
        return distinct;
    }

    static boolean isNew(String name) {
        return !SEEN.contains(name) && SEEN.add(name);
    }
}

class Given {

    static void earlier() {
        // now: SharedStaticCollection.distinct(List.of("plum"));
    }

    static int run() {
        return SharedStaticCollection.distinct(List.of("pear", "plum", "pear"));
    }
}
