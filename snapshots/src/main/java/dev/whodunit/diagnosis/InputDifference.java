package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whodunit.difference.Difference;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.difference.Kind;
import dev.whodunit.difference.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The first difference between two texts, lists of lines or rows, or sets of keys, as people count them. */
final class InputDifference {

    private InputDifference() {}

    /** {@code line 17: "a" → "b", and 2 more differences}; empty if nothing is different or has a place. */
    static Optional<String> between(JsonNode accepted, JsonNode current) {
        JsonNode before = parts(accepted);
        JsonNode now = parts(current);
        Differences differences = Differences.between(before, now, 1);
        String noun = isText(before) && isText(now) ? "line" : "row";
        String more = differences.count() > 1 ? ", and " + Texts.count(differences.count() - 1, "more difference") : "";
        return differences.first().stream()
                .filter(first -> !first.place().isRoot() || first.kind() == Kind.REORDERED)
                .map(first -> words(noun, first) + more)
                .findFirst();
    }

    /** A text is its lines, or the JSON that it is. */
    private static JsonNode parts(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        String text = value.asText();
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            return JsonTrees.read(text).orElseGet(() -> lines(text));
        }
        return lines(text);
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        text.lines().forEach(lines::add);
        return lines;
    }

    private static boolean isText(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .allMatch(element -> element.isTextual() || element.isNull());
    }

    private static String words(String noun, Difference difference) {
        String values = DifferenceText.PLAIN.values(difference);
        if (difference.place().isRoot()) {
            return values;
        }
        List<Place> steps = difference.place().steps();
        String inside = steps.stream().skip(1).map(Place::step).collect(Collectors.joining());
        String act = switch (difference.kind()) {
            case REMOVED -> " is gone";
            case ADDED -> " is new";
            case MOVED -> " moved to " + name(noun, difference.placeNow());
            case CHANGED, REORDERED -> "";
        };
        return name(noun, steps.get(0)) + (inside.isEmpty() ? "" : ", " + inside) + act + ": " + values;
    }

    private static String name(String noun, Place place) {
        return place.isElement() ? noun + " " + Texts.number(place.index() + 1L) : "key " + place.name();
    }
}
