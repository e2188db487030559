// Hazard 19: a comparator decides otherwise inside a library call
// Verdict: culprit BranchInALibraryCall.order
package hazards;

import java.util.ArrayList;
import java.util.List;

class BranchInALibraryCall {

    static String run() {
        List<String> names = new ArrayList<>(List.of("pear", "fig", "banana", "kiwi"));
        names.sort(BranchInALibraryCall::order);
        return names.get(0) + " to " + names.get(names.size() - 1);
    }

    static int order(String some, String other) {
        if (some.length() != other.length()) { // now: if (some.charAt(0) == other.charAt(0)) { // culprit
            return some.length() - other.length();
        }
        return some.compareTo(other);
    }
}
