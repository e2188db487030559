package dev.whodunit.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The first difference between two texts, lists of lines or rows, or sets of keys, as people count them. */
final class InputDifference {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LINE =
            Pattern.compile("([~+-]) (?:\\[(\\d+)\\]|\\.([^:\\[]+))(.*?):? (.*)", Pattern.DOTALL);

    private InputDifference() {}

    /** {@code line 17: "a" → "b", and 2 more differences}; empty if nothing is different or has a place. */
    static Optional<String> between(JsonNode accepted, JsonNode current) {
        JsonNode before = parts(accepted);
        JsonNode now = parts(current);
        ContentDifference difference = ContentDifference.between(before.toString(), now.toString());
        String noun = isText(before) && isText(now) ? "line" : "row";
        String more = difference.count() > 1 ? ", and " + Texts.count(difference.count() - 1, "more difference") : "";
        return difference.lines().stream()
                .findFirst()
                .flatMap(line -> words(noun, line))
                .map(words -> words + more);
    }

    /** A text is its lines, or the JSON that it is. */
    private static JsonNode parts(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        String text = value.asText();
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException noJson) {
                return lines(text);
            }
        }
        return lines(text);
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JSON.createArrayNode();
        text.lines().forEach(lines::add);
        return lines;
    }

    private static boolean isText(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .allMatch(element -> element.isTextual() || element.isNull());
    }

    private static Optional<String> words(String noun, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String index = matcher.group(2);
        String place = index != null ? noun + " " + Texts.number(Long.parseLong(index) + 1) : "key " + matcher.group(3);
        String inside = matcher.group(4).isEmpty() ? "" : ", " + matcher.group(4);
        String act = switch (matcher.group(1)) {
            case "-" -> " is gone";
            case "+" -> " is new";
            default -> "";
        };
        return Optional.of(place + inside + act + ": " + matcher.group(5));
    }
}
