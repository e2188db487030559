package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Jackson's trees: objects are maps, arrays are lists, and leaves are what they hold. */
final class JsonNodeForms {

    private JsonNodeForms() {}

    static Form of(Class<?> type) {
        if (ObjectNode.class.isAssignableFrom(type)) {
            return new Tree(
                    Shapes.ORDERED_MAP,
                    (node, redactor) ->
                            Cursor.overEntries(((ObjectNode) node).properties().iterator(), redactor),
                    Redactor.NONE);
        }
        if (ArrayNode.class.isAssignableFrom(type)) {
            return new Tree(Shapes.LIST, (node, redactor) -> Cursor.over(elements(node)), Redactor.NONE);
        }
        Shape leaf = Shape.of(Shape.Kind.WRAPPER, "JsonNode");
        return new Tree(
                leaf,
                (node, redactor) -> Cursor.over(List.of(""), new @Nullable Object[] {content(node)}),
                Redactor.NONE);
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
     * @param redactor says what is read in the place of a value
     */
    record Tree(Shape shape, BiFunction<JsonNode, Redactor, Cursor> opener, Redactor redactor)
            implements Form.Composite {

        Tree redactedBy(Redactor other) {
            return new Tree(shape, opener, other);
        }

        @Override
        public Cursor open(Object value) {
            return opener.apply((JsonNode) value, redactor);
        }

        @Override
        public long size(Object value) {
            return shape.kind() == Shape.Kind.WRAPPER ? -1 : ((JsonNode) value).size();
        }
    }
}
