package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a comparison of the user. */
final class ComparedValues {

    private ComparedValues() {}

    /** @throws IllegalStateException if it fails; the message names it */
    static boolean agree(Likeness.Compared said, JsonNode accepted, JsonNode current) {
        try {
            return said.comparison().test(plain(accepted), plain(current));
        } catch (RuntimeException | AssertionError | LinkageError failed) {
            throw new IllegalStateException(
                    "The comparison " + said.name() + " failed: " + failed
                            + ". It is given texts, numbers, booleans, lists and maps, as the recording has them.",
                    failed);
        }
    }

    /** What has a fraction is a {@code Double}: nobody who compares wants anything else. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? whole(node) : (Object) node.doubleValue();
        }
        return node.isNull() ? null : node.isBoolean() ? (Object) node.booleanValue() : node.asText();
    }

    private static Number whole(JsonNode node) {
        return node.canConvertToLong() ? (Number) node.longValue() : node.bigIntegerValue();
    }
}
