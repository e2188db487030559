package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A value of another type: the text "1" for the number 1, or 1.0 for 1.
 *
 * @param before what it was
 * @param after what it is
 */
public record TypeDetail(String before, String after) implements Detail {

    static Detail between(JsonNode before, JsonNode after) {
        String was = nameOf(before);
        String is = nameOf(after);
        if (before.isNull() || after.isNull()) {
            return Detail.NONE; // says so itself
        }
        if (before.isNumber() && after.isNumber()) {
            return before.isIntegralNumber() == after.isIntegralNumber()
                    ? new TypeDetail("", "")
                    : new TypeDetail(was, is);
        }
        return !was.equals(is) ? new TypeDetail(plain(was), plain(is)) : Detail.NONE;
    }

    /** Whether two numbers that are not written in the same way are the same. */
    static boolean isSameNumber(JsonNode before, JsonNode after) {
        return before.decimalValue().compareTo(after.decimalValue()) == 0;
    }

    private static String plain(String name) {
        return name.contains("number") ? "number" : name;
    }

    private static String nameOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> node.isIntegralNumber() ? "whole number" : "number with a fraction";
            case STRING, BINARY -> "text";
            case BOOLEAN -> "truth value";
            case ARRAY -> "list";
            case OBJECT, POJO -> "object";
            case NULL, MISSING -> "null";
        };
    }

    private static String a(String noun) {
        return (noun.startsWith("o") ? "an " : "a ") + noun;
    }

    @Override
    public String words() {
        return before.isEmpty()
                ? "the same number, written with other digits"
                : "was " + a(before) + ", is " + a(after);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return before.isEmpty()
                ? json.put("sameNumber", true)
                : json.put("typeBefore", before).put("typeAfter", after);
    }
}
