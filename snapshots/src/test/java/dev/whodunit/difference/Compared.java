package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Short ways to compare, for tests; apostrophes stand for quotation marks. */
final class Compared {

    private Compared() {}

    static JsonNode json(String text) {
        return JsonTrees.read(text.replace('\'', '"')).orElseThrow();
    }

    static Differences all(JsonNode before, JsonNode after) {
        return Differences.between(before, after, Integer.MAX_VALUE);
    }

    static List<String> lines(String before, String after) {
        return lines(before, after, 200);
    }

    static List<String> lines(String before, String after, int width) {
        Differences differences = Differences.between(json(before), json(after), Differences.SHOWN);
        return new DifferenceText(width, false).lines(differences);
    }
}
