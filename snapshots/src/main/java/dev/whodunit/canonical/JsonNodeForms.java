package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jackson's trees: objects are maps, arrays are lists, and leaves are what they hold. */
final class JsonNodeForms {

    private JsonNodeForms() {}

    static Form of(Class<?> type) {
        if (ObjectNode.class.isAssignableFrom(type)) {
            return new Tree(
                    Shapes.ORDERED_MAP,
                    node -> Cursor.overEntries(((ObjectNode) node).properties().iterator()));
        }
        if (ArrayNode.class.isAssignableFrom(type)) {
            return new Tree(Shapes.LIST, node -> Cursor.over(elements(node)));
        }
        Shape leaf = Shape.of(Shape.Kind.WRAPPER, "JsonNode");
        return new Tree(leaf, node -> Cursor.over(List.of(""), new @Nullable Object[] {content(node)}));
    }

    private static Iterator<JsonNode> elements(JsonNode array) {
        return array.elements();
    }

    private static @Nullable Object content(JsonNode leaf) {
        if (leaf instanceof POJONode pojo) {
            return pojo.getPojo();
        }
        if (leaf instanceof BinaryNode binary) {
            return binary.binaryValue();
        }
        if (leaf.isNumber()) {
            return leaf.numberValue();
        }
        if (leaf.isBoolean()) {
            return leaf.booleanValue();
        }
        return leaf.isTextual() ? leaf.textValue() : null;
    }

    /**
     * One kind of node.
     *
     * @param shape how its children relate
     * @param opener starts reading a node
     */
    private record Tree(Shape shape, Function<JsonNode, Cursor> opener) implements Form.Composite {

        @Override
        public Cursor open(Object value) {
            return opener.apply((JsonNode) value);
        }

        @Override
        public long size(Object value) {
            return shape.kind() == Shape.Kind.WRAPPER ? -1 : ((JsonNode) value).size();
        }
    }
}
