package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether two values have the same elements in another order, at any depth. */
final class ElementOrder {

    private static final List<String> WITHOUT_SERIES = List.of("List<", "Set<", "Collection<", "Deque<", "Queue<");

    private ElementOrder() {}

    /** {@link ValueComparison#LEAST} if so, else {@link ValueComparison#OTHER}. */
    static double difference(Typed accepted, Typed current) {
        if (!accepted.type().equals(current.type())) {
            return ValueComparison.OTHER;
        }
        boolean isOtherOrder = accepted.json().equals(current.json())
                ? isUnordered(accepted.type())
                : haveSameCharacters(accepted.json(), current.json()) && haveSameElements(accepted, current);
        return isOtherOrder ? ValueComparison.LEAST : ValueComparison.OTHER;
    }

    /**
     * Whether values of a type need not have an order. Such a map that is sorted by chance has the JSON of one without an
     * order; values of other types that have the same JSON are of another kind.
     */
    static boolean isUnordered(String type) {
        return type.startsWith("Map<") || type.startsWith("Set<");
    }

    /** What is read in no time rules out most of what is not the same. */
    private static boolean haveSameCharacters(String accepted, String current) {
        return accepted.length() == current.length()
                && accepted.chars().mapToLong(Digests::mix).sum()
                        == current.chars().mapToLong(Digests::mix).sum();
    }

    private static boolean haveSameElements(Typed accepted, Typed current) {
        boolean isSeries = WITHOUT_SERIES.stream().noneMatch(accepted.type()::startsWith);
        Optional<String> before = JsonTrees.read(accepted.json()).map(tree -> sorted(tree, isSeries));
        return before.isPresent()
                && before.equals(JsonTrees.read(current.json()).map(tree -> sorted(tree, isSeries)));
    }

    /** @param isSeries whether a number in it means something by its place, as in a vector or a matrix */
    private static String sorted(JsonNode node, boolean isSeries) {
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            boolean isNumbers = true;
            for (JsonNode element : node) {
                isNumbers &= element.isNumber();
                elements.add(sorted(element, true));
            }
            if (!isNumbers || !isSeries) {
                elements.sort(null);
            }
            return elements.toString();
        }
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.properties()
                    .forEach(field -> fields.add('"' + field.getKey() + "\":" + sorted(field.getValue(), true)));
            fields.sort(null);
            return "{" + fields;
        }
        return node.toString();
    }
}
