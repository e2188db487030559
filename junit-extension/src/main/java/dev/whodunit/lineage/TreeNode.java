package dev.whodunit.lineage;

import java.util.List;
import java.util.Optional;

/**
 * A node of a tree of a library, as it was when the library was asked.
 *
 * @param object the node itself
 * @param parts what stands beneath it
 * @param text of a node beneath which nothing stands, empty for others
 * @param isRead whether the library could be asked
 */
record TreeNode(Object object, List<Part> parts, Optional<String> text, boolean isRead) {

    TreeNode {
        parts = List.copyOf(parts);
    }

    /**
     * A node beneath another one.
     *
     * @param key its name, or its number
     */
    record Part(Object key, TreeNode node) {}
}
