package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.whodunit.difference.Difference.Neighbour;
import java.util.Comparator;
import java.util.List;

/**
 * The row that something is in.
 *
 * @param before as accepted
 * @param after as it is now
 * @param key the field that tells it from other rows, or {@code ""}
 */
record RowContext(JsonNode before, JsonNode after, String key) {

    /** Not in a row. */
    static final RowContext NONE = new RowContext(MissingNode.getInstance(), MissingNode.getInstance(), "");

    private static final int MOST = 2;
    private static final int LONGEST = 40;

    /** One or two fields that did not change and tell which row it is: the key alone, or those that come first. */
    List<Neighbour> fields() {
        List<Neighbour> same = before.properties().stream()
                .filter(field ->
                        field.getValue().isTextual() || field.getValue().isNumber())
                .filter(field -> field.getValue().asText().length() <= LONGEST)
                .filter(field -> field.getValue().equals(after.get(field.getKey())))
                .map(field -> new Neighbour(field.getKey(), field.getValue()))
                .sorted(Comparator.comparing((Neighbour field) -> !field.name().equals(key))
                        .thenComparing(field -> !KeyField.isKeyName(field.name())))
                .toList();
        boolean hasKey = !same.isEmpty() && same.get(0).name().equals(key);
        return same.stream().limit(hasKey ? 1 : MOST).toList();
    }
}
