// Hazard 5: chance in one function hides no fault in another one
// Verdict: culprit IdentityOrderBesideAFault.price
package hazards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class IdentityOrderBesideAFault {

    static final class Node {
        final String name;

        Node(String name) {
            this.name = name;
        }
    }

    static String run() {
        return names().size() + " at " + price(100);
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

    static int price(int net) {
        return net * 119 / 100; // now: return net * 121 / 100; // culprit
    }
}
