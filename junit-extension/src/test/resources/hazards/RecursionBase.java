// Hazard 28: the innermost call of a recursion gives something else
// Verdict: culprit RecursionBase.depth
package hazards;

import java.util.List;

class RecursionBase {

    record Tree(String name, List<Tree> children) {}

    static int run() {
        Tree leaf = new Tree("leaf", List.of());
        Tree branch = new Tree("branch", List.of(leaf, leaf));
        return depth(new Tree("root", List.of(leaf, branch, branch)));
    }

    static int depth(Tree tree) {
        int depth = 0; // now: int depth = tree.name().equals("leaf") ? 1 : 0; // culprit
        for (Tree child : tree.children()) {
            depth = Math.max(depth, 1 + depth(child));
        }
        return depth;
    }
}
