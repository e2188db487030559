package dev.whodunit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON that is built as a tree, and written on one line. */
final class JsonTree {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonTree() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String write(ObjectNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: a tree of texts and numbers cannot be written", e);
        }
    }
}
