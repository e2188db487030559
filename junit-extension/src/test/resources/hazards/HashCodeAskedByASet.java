// Hazard 5: a library asks objects for a hash code that is chance, and then the function does something else
// Verdict: culprit HashCodeAskedByASet.remember
package hazards;

import java.util.HashSet;
import java.util.Set;

class HashCodeAskedByASet {

    static final class Node {
        @Override
        public int hashCode() {
            return super.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    static int run() {
        return remember(new HashSet<>(), 20);
    }

    static int remember(Set<Node> seen, int limit) {
        seen.add(new Node());
        return limit - seen.size(); // now: return limit + seen.size(); // culprit
    }
}
