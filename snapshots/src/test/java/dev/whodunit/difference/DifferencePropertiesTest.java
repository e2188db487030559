package dev.whodunit.difference;

import static dev.whodunit.difference.Compared.all;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two values, tried with many from seeds. */
class DifferencePropertiesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalValuesHaveNone(long seed) {
        JsonNode value = value(new Random(seed), 4);

        assertThat(all(value, value.deepCopy())).isEqualTo(Differences.NONE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesThatAreWrittenOtherwiseHaveOne(long seed) {
        Random random = new Random(seed);
        JsonNode before = value(random, 4);
        JsonNode after = value(random, 4);

        assertThat(all(before, after).isEmpty()).isEqualTo(before.toString().equals(after.toString()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fromTheOtherSideTheMirroredOnesAreSeen(long seed) {
        Random random = new Random(seed);
        JsonNode before = value(random, 4);
        JsonNode after = random.nextBoolean() ? value(random, 4) : changed(before, random);

        assertThat(all(after, before).first().stream().map(DifferencePropertiesTest::mirrored))
                .containsExactlyInAnyOrderElementsOf(
                        all(before, after).first().stream().map(Seen::of).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCameIsWhatTheListHasMore(long seed) {
        Random random = new Random(seed);
        ArrayNode before = rows(random, random.nextInt(60));
        ArrayNode after = (ArrayNode) changed(before, random);

        Differences differences = all(before, after);

        assertThat(differences.totals().addedRows() - differences.totals().removedRows())
                .isEqualTo(after.size() - before.size());
        assertThat(differences.first()).hasSize((int) differences.count());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasDoneToRowsWithAKeyIsFoundAndNothingElse(long seed) {
        Random random = new Random(seed);
        ArrayNode before = rows(random, 50);
        List<JsonNode> now = new ArrayList<>();
        before.forEach(row -> now.add(row.deepCopy()));
        int changed = random.nextInt(5);
        Collections.shuffle(now, random);
        now.sort((one, other) -> one.path("id").asInt() - other.path("id").asInt());
        for (int i = 0; i < changed; i++) {
            ((ObjectNode) now.get(i * 7)).put("value", 1_000 + i);
        }
        int removed = random.nextInt(3);
        for (int i = 0; i < removed; i++) {
            now.remove(40 + i);
        }
        int added = random.nextInt(3);
        for (int i = 0; i < added; i++) {
            now.add(
                    random.nextInt(now.size()),
                    NODES.objectNode().put("id", 500 + i).put("value", 1));
        }
        boolean moves = random.nextBoolean();
        if (moves) {
            JsonNode row = now.stream()
                    .filter(any -> any.path("id").asInt() == 30)
                    .findFirst()
                    .orElseThrow();
            now.remove(row);
            now.add(0, row);
        }

        Totals totals = all(before, NODES.arrayNode().addAll(now)).totals();

        assertThat(totals)
                .isEqualTo(new Totals(changed, changed, changed, added, added, removed, removed, moves ? 1 : 0, 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesKeepTheirWidthAndHoldNothingThatCannotBeSeen(long seed) {
        Random random = new Random(seed);
        JsonNode before = value(random, 4);
        JsonNode after = changed(before, random);

        DifferenceText text = new DifferenceText(80, false);
        assertThat(text.lines(all(before, after)))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80 + 40))
                .allSatisfy(line -> assertThat(line.chars()).noneMatch(Character::isISOControl));
        assertThat(new DifferenceText(80, true)
                        .lines(all(before, after)).stream().map(line -> line.replaceAll("\u001B\\[[\\d;]*m", "")))
                .as("colours change no letter")
                .containsExactlyElementsOf(text.lines(all(before, after)));
    }

    private record Seen(Kind kind, String place, String placeNow, JsonNode before, JsonNode after) {

        static Seen of(Difference difference) {
            return new Seen(
                    difference.kind(),
                    difference.place().toString(),
                    difference.placeNow().toString(),
                    difference.before(),
                    difference.after());
        }
    }

    private static Seen mirrored(Difference difference) {
        return new Seen(
                difference.kind().mirrored(),
                difference.placeNow().toString(),
                difference.place().toString(),
                difference.after(),
                difference.before());
    }

    private static ArrayNode rows(Random random, int count) {
        ArrayNode rows = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            rows.addObject().put("id", i).put("value", random.nextInt(10)).put("name", "n" + random.nextInt(5));
        }
        return rows;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> NODES.numberNode(random.nextInt(5));
            case 1 -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(40), 1));
            case 2 -> NODES.textNode(text(random));
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.nullNode();
            case 5 -> {
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set("f" + random.nextInt(6), value(random, depth - 1));
                }
                yield object;
            }
            case 6 -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(8); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> rows(random, random.nextInt(8));
        };
    }

    private static String text(Random random) {
        String[] words = {"red", "green", " ", "\n", "日本語", "e\u0301", "\uD83C\uDF89", "\u00A0", "2024-01-0", "\"", "1"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static JsonNode changed(JsonNode value, Random random) {
        if (value.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(
                    element -> elements.add(random.nextInt(4) == 0 ? changed(element, random) : element.deepCopy()));
            switch (random.nextInt(4)) {
                case 0 ->
                    elements.add(
                            random.nextInt(elements.size() + 1),
                            NODES.objectNode().put("id", 77));
                case 1 -> elements.removeIf(element -> random.nextInt(4) == 0);
                case 2 -> Collections.rotate(elements, 1);
                default -> {}
            }
            return NODES.arrayNode().addAll(elements);
        }
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties()
                    .forEach(field -> object.set(
                            field.getKey(),
                            random.nextInt(3) == 0 ? changed(field.getValue(), random) : field.getValue()));
            return object;
        }
        return value(random, 1);
    }
}
