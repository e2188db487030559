package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Whether two values are written in the same way: the order of names counts, and so do the digits of numbers. */
final class Sameness {

    private Sameness() {}

    static boolean areSame(JsonNode before, JsonNode after) {
        if (before.getNodeType() != after.getNodeType()) {
            return false;
        }
        return switch (before.getNodeType()) {
            case ARRAY -> before.size() == after.size() && areSameElements(before, after);
            case OBJECT -> before.size() == after.size() && areSameFields(before, after);
            case NUMBER -> before.equals(after) && before.asText().equals(after.asText());
            default -> before.equals(after);
        };
    }

    private static boolean areSameElements(JsonNode before, JsonNode after) {
        for (int i = 0; i < before.size(); i++) {
            if (!areSame(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSameFields(JsonNode before, JsonNode after) {
        Iterator<Map.Entry<String, JsonNode>> others = after.properties().iterator();
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            Map.Entry<String, JsonNode> other = others.next();
            if (!field.getKey().equals(other.getKey()) || !areSame(field.getValue(), other.getValue())) {
                return false;
            }
        }
        return true;
    }
}
