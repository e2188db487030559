// Hazard 5: the order of a set of objects that have no hash code of their own
// Verdict: nondeterministic
package hazards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class IdentityOrder {

    static final class Node {
        final String name;

        Node(String name) {
            this.name = name;
        }
    }

    static String run() {
        return joined(names());
    }

    static List<String> names() {
        Set<Node> nodes = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            nodes.add(new Node("n" + i));
        }
        List<String> names = new ArrayList<>();
        for (Node node : nodes) {
            names.add(node.name);
        }
        return names;
    }

    static String joined(List<String> names) {
        return String.join(",", names);
    }
}
