// Hazard 28: a function inside a recursion is wrong for one node, and all nodes above differ
// Verdict: culprit RecursionOneNode.weight
package hazards;

import java.util.ArrayList;
import java.util.List;

class RecursionOneNode {

    record Node(int value, List<Node> children) {}

    static int run() {
        return sum(tree(1));
    }

    static Node tree(int value) {
        List<Node> children = new ArrayList<>();
        for (int child = 2 * value; child < 16 && child <= 2 * value + 1; child++) {
            children.add(tree(child));
        }
        return new Node(value, children);
    }

    static int sum(Node node) {
        int sum = weight(node.value());
        for (Node child : node.children()) {
            sum += sum(child);
        }
        return sum;
    }

    static int weight(int value) {
        return value > 10 ? 3 : 1; // now: return value > 10 && value != 13 ? 3 : 1; // culprit
    }
}
