package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field that tells the rows of two lists apart: each row has it, no two rows of a list have the same, and most are in both lists.
 *
 * @param name its name
 * @param shared how many rows are in both
 * @param isNamedSo whether its name says that it is a key
 */
record KeyField(String name, int shared, boolean isNamedSo) {

    private static final int MOST_CANDIDATES = 5;

    /** What stands for a value that is not recorded is numbered in its order, so that a row that is gone gives its number to the next one. */
    private static final Pattern TOKEN = Pattern.compile("\\[[^\\[\\]]+-\\d+]");

    private static final List<String> NAMES = List.of("id", "key", "code", "name", "uuid");
    private static final List<String> ENDS = List.of("Id", "ID", "_id", "Key", "_key", "Code", "_code");

    /** @param isAllowed which names may be those of keys */
    static Optional<KeyField> of(JsonNode before, JsonNode after, Predicate<String> isAllowed) {
        if (!before.path(0).isObject() || !after.path(0).isObject()) {
            return Optional.empty();
        }
        List<String> names = before.path(0).properties().stream()
                .map(Map.Entry::getKey)
                .filter(after.path(0)::has)
                .filter(isAllowed)
                .sorted()
                .toList();
        return best(names.stream().filter(KeyField::isKeyName), before, after)
                .or(() -> best(names.stream().filter(name -> !isKeyName(name)), before, after));
    }

    private static Optional<KeyField> best(Stream<String> names, JsonNode before, JsonNode after) {
        return names.flatMap(name -> candidate(name, before, after))
                .limit(MOST_CANDIDATES)
                .max(Comparator.comparing(KeyField::shared)
                        .thenComparing(KeyField::place)
                        .thenComparing(KeyField::name, Comparator.reverseOrder()));
    }

    private int place() {
        int place = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
        return place < 0 ? -NAMES.size() : -place;
    }

    private static Stream<KeyField> candidate(String name, JsonNode before, JsonNode after) {
        Optional<Map<JsonNode, Integer>> were = positions(name, before);
        if (were.isEmpty()) {
            return Stream.empty();
        }
        Optional<Map<JsonNode, Integer>> are = positions(name, after);
        if (are.isEmpty()) {
            return Stream.empty();
        }
        int shared = (int)
                were.get().keySet().stream().filter(are.get()::containsKey).count();
        return 2 * shared >= Math.min(before.size(), after.size())
                ? Stream.of(new KeyField(name, shared, isKeyName(name)))
                : Stream.empty();
    }

    static boolean isKeyName(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT)) || ENDS.stream().anyMatch(name::endsWith);
    }

    /** Where each key is, in order; empty if it is no key. A number with a fraction is a measurement. */
    static Optional<Map<JsonNode, Integer>> positions(String name, JsonNode rows) {
        Map<JsonNode, Integer> positions = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode key = rows.get(i).path(name);
            boolean canBeKey = key.isIntegralNumber()
                    || (key.isTextual() && !TOKEN.matcher(key.textValue()).matches());
            if (!canBeKey || positions.put(key, i) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(positions);
    }
}
