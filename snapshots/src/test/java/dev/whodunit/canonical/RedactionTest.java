package dev.whodunit.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.run.Artifact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {

    private static final String KEY = "sk-live-4711";
    private static final Redaction SECRET = new Redaction(Where.SECRETS, KEY, Redaction.SECRET);
    private static final Redaction ID = new Redaction(Where.FIELDS, "Order.id", "id");

    private final List<Redaction> matched = new ArrayList<>();

    record Order(String id, int amount, String previous) {}

    record Parcel(Order order, List<String> labels) {}

    static class Timed {
        final long millis;
        final String name = "total";

        Timed(long millis) {
            this.millis = millis;
        }
    }

    @Test
    void theSameValueHasTheSameTokenForTheWholeRun() {
        ValueReader reader = reader(ID);

        assertThat(json(reader, new Order("a17", 1, null)))
                .isEqualTo("{\"id\":\"[id-1]\",\"amount\":1,\"previous\":null}");
        assertThat(json(reader, List.of(new Order("b18", 2, null), new Order("a17", 3, null))))
                .contains("[id-2]", "[id-1]")
                .doesNotContain("a17", "b18");
    }

    @Test
    void twoRunsWithOtherValuesAtTheSamePlacesAreTheSame() {
        List<Order> one = List.of(new Order("a", 1, null), new Order("b", 1, null), new Order("a", 2, null));
        List<Order> other = List.of(new Order("x", 1, null), new Order("y", 1, null), new Order("x", 2, null));
        List<Order> mixedUp = List.of(new Order("x", 1, null), new Order("y", 1, null), new Order("y", 2, null));

        assertThat(read(reader(ID), one)).isEqualTo(read(reader(ID), other)).isNotEqualTo(read(reader(ID), mixedUp));
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        assertThat(json(reader(ID), new Order(null, 1, null))).contains("\"id\":null");
    }

    @Test
    void ofASecretNothingIsTold() {
        ValueReader reader = reader(new Redaction(Where.FIELDS, "*.id", Redaction.SECRET));

        assertThat(json(reader, List.of(new Order("a", 1, null), new Order("b", 1, null))))
                .isEqualTo("[{\"id\":\"[secret]\",\"amount\":1,\"previous\":null},"
                        + "{\"id\":\"[secret]\",\"amount\":1,\"previous\":null}]");
    }

    @Test
    void anIgnoredFieldIsNotThere() {
        ValueReader reader = reader(new Redaction(Where.FIELDS, "RedactionTest.Timed.millis", Redaction.IGNORE));

        assertThat(json(reader, new Timed(5))).isEqualTo("{\"name\":\"total\"}");
        assertThat(read(reader, new Timed(5))).isEqualTo(read(reader, new Timed(6)));
    }

    @Test
    void aNumberMayHaveATokenToo() {
        ValueReader reader = reader(new Redaction(Where.FIELDS, "Timed.millis", "millis"));

        assertThat(json(reader, List.of(new Timed(5), new Timed(5), new Timed(6))))
                .isEqualTo(
                        "[{\"millis\":\"[millis-1]\",\"name\":\"total\"},{\"millis\":\"[millis-1]\",\"name\":\"total\"},"
                                + "{\"millis\":\"[millis-2]\",\"name\":\"total\"}]");
    }

    @Test
    void anObjectMayHaveATokenToo() {
        ValueReader reader = reader(new Redaction(Where.FIELDS, "Parcel.order", "order"));
        Parcel one = new Parcel(new Order("a", 1, null), List.of());

        assertThat(json(reader, List.of(one, new Parcel(new Order("a", 1, null), List.of()))))
                .isEqualTo("[{\"order\":\"[order-1]\",\"labels\":[]},{\"order\":\"[order-1]\",\"labels\":[]}]");
    }

    @Test
    void fieldsOfAnyClassAreEntriesOfMapsAndJsonObjects() throws Exception {
        ValueReader reader = reader(
                new Redaction(Where.FIELDS, "*.password", Redaction.SECRET),
                new Redaction(Where.FIELDS, "*.took", Redaction.IGNORE));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("user", "ann");
        map.put("password", "open sesame");
        map.put("took", 12);
        Properties properties = new Properties();
        properties.setProperty("password", "open sesame");

        assertThat(json(reader, map)).isEqualTo("{\"user\":\"ann\",\"password\":\"[secret]\"}");
        assertThat(json(reader, new ObjectMapper().readTree("{\"a\":{\"password\":\"open sesame\",\"took\":1}}")))
                .isEqualTo("{\"a\":{\"password\":\"[secret]\"}}");
        assertThat(json(reader, properties)).contains("[secret]").doesNotContain("sesame");
    }

    @Test
    void valuesOfATypeHaveTokensAndTextsThatSayTheSameHaveTheSame() {
        ValueReader reader = reader(
                new Redaction(Where.TYPES, "java.util.UUID", "uuid"),
                new Redaction(Where.TEXTS, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid"));
        UUID one = UUID.fromString("0f9ad6d5-11a5-4b0c-8f9e-9a6c0a1b2c3d");

        assertThat(json(reader, Arrays.asList(UUID.randomUUID(), one, "order " + one + "!", null)))
                .isEqualTo("[\"[uuid-1]\",\"[uuid-2]\",\"order [uuid-2]!\",null]");
    }

    @Test
    void subclassesAreOfTheTypeToo() {
        ValueReader reader = reader(new Redaction(Where.TYPES, "Deque", "queue"));

        assertThat(json(reader, List.of(new ArrayDeque<>(List.of(1))))).isEqualTo("[\"[queue-1]\"]");
    }

    @ParameterizedTest
    @MethodSource("holdersOfTheKey")
    void aSecretIsFoundWhereverItStands(Object holder) {
        ValueReader reader = reader(SECRET);

        assertThat(json(reader, holder)).doesNotContain(KEY);
        assertThat(reader.read(holder, 1000).preview()).doesNotContain(KEY);
        assertThat(matched).contains(SECRET);
    }

    static Stream<Object> holdersOfTheKey() {
        return Stream.of(
                KEY,
                "Bearer " + KEY + " and " + KEY,
                "x".repeat(155) + KEY,
                new StringBuilder("a=" + KEY),
                new Order(KEY, 1, "url?key=" + KEY),
                Map.of(KEY, 1),
                Map.of("header", List.of("Authorization: " + KEY)),
                new IllegalStateException("no access with " + KEY),
                KEY.toCharArray(),
                KEY + "x".repeat(50_000) + KEY,
                java.net.URI.create("http://host/?key=" + KEY));
    }

    @Test
    void aSecretIsFoundInBytes() {
        ValueReader reader = reader(SECRET);
        byte[] body = ("{\"key\":\"" + KEY + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] shown = "{\"key\":\"[secret]\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(read(reader, body)).isEqualTo(read(reader(), shown));
        assertThat(json(reader, body)).isEqualTo(json(reader(), shown));
    }

    @Test
    void aSecretThatIsAnExpressionIsFoundInBytesToo() {
        ValueReader reader = reader(new Redaction(Where.TEXTS, "sk-live-[0-9]+", Redaction.SECRET));
        byte[] body = ("key " + KEY).getBytes(StandardCharsets.UTF_8);

        assertThat(read(reader, body)).isEqualTo(read(reader(), "key [secret]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTextOfAnotherLengthThatHasTheSameTokensIsTheSame() {
        Redaction batch = new Redaction(Where.TEXTS, "batch-[0-9]+", "batch");

        assertThat(reader(batch).read("batch-9", 100)).isEqualTo(reader(batch).read("batch-10", 100));
    }

    @Test
    void whatATextSaysOfAValueThatIsNoTextIsRedactedInItsFingerprintToo() {
        Redaction day = new Redaction(Where.TEXTS, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "day");

        assertThat(reader(day).read(LocalDate.of(2026, 1, 1), 100).fingerprint())
                .isEqualTo(reader(day).read(LocalDate.of(2026, 1, 2), 100).fingerprint());
    }

    @Test
    void aSecretThatIsAPartOfAnotherOneLeavesNothingOfThat() {
        ValueReader reader = reader(SECRET, new Redaction(Where.SECRETS, KEY + "-and-more", Redaction.SECRET));

        assertThat(json(reader, KEY + "-and-more")).isEqualTo("\"[secret]\"");
    }

    @Test
    void whatNoRuleIsAboutIsReadAsEver() {
        ValueReader reader = reader(ID, SECRET, new Redaction(Where.TYPES, "UUID", "uuid"));
        List<Object> value = List.of(1, "text", 2.5, Map.of("a", new Timed(4)), new int[] {1, 2});

        assertThat(read(reader, value)).isEqualTo(read(reader(), value));
        assertThat(matched).isEmpty();
    }

    @Test
    void theOutlineOfALargeValueHasNoSecretInNamesOrTextsOfColumns() {
        List<Map<String, String>> rows =
                Collections.nCopies(Outlines.FEWEST_ROWS, Map.of("key " + KEY, "value " + KEY));

        assertThat(reader(SECRET).outline(rows).orElseThrow().toString())
                .contains("key [secret]", "value [secret]")
                .doesNotContain(KEY);
    }

    @Test
    void theRowsOfALargeValueHaveNoSecretInNamesOrTexts() {
        List<Map<String, String>> rows =
                Collections.nCopies(Outlines.FEWEST_ROWS, Map.of("key " + KEY, "value " + KEY));

        assertThat(reader(SECRET).rows(rows, Integer.MAX_VALUE).orElseThrow().json(new int[] {0}))
                .containsExactly("{\"key [secret]\":\"value [secret]\"}");
    }

    @Test
    void theRowsOfALargeValueHaveTokensInThePlaceOfFields() {
        List<Order> rows = Collections.nCopies(Outlines.FEWEST_ROWS, new Order("a17", 1, null));

        assertThat(reader(ID).rows(rows, Integer.MAX_VALUE).orElseThrow().json(new int[] {7}))
                .containsExactly("{\"id\":\"[id-1]\",\"amount\":1,\"previous\":null}");
    }

    @Test
    void bytesOfWhichNothingIsRecordedHaveNoOutline() {
        byte[] large = new byte[2 * 1024 * 1024];

        assertThat(reader().outline(large)).isPresent();
        assertThat(reader(new Redaction(Where.TYPES, "byte*", "image")).outline(large))
                .isEmpty();
    }

    @Test
    void whoeverAsksIsToldWhichRulesWereAboutSomething() {
        json(reader(ID, SECRET), new Order("a", 1, null));

        assertThat(matched).containsOnly(ID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIELDS | id         | id     | \"id\" is no field; write Class.field, or *.field for all classes.",
                "FIELDS | Order.id   | Id     | \"Id\" is no kind of thing that a token can name; write small letters, such as uuid or created-at.",
                "TEXTS  | a(b        | x      | \"a(b\" is no regular expression: Unclosed group.",
                "TEXTS  | a*         | x      | The expression \"a*\" matches the empty text; write one that does not.",
                "TYPES  | java.lang.String | x | Values of the type \"java.lang.String\" are everywhere; redact fields that hold them, or texts.",
                "TYPES  | Long       | x      | Values of the type \"Long\" are everywhere; redact fields that hold them, or texts.",
                "TYPES  | UUID       | ignore | Only fields can be ignored, and \"UUID\" is none.",
                "SECRETS | abc       | secret | A secret of less than 4 characters would be found in everything; redact the field that holds it."
            })
    void whatIsNoRuleIsRefused(Where where, String pattern, String as, String message) {
        assertThatThrownBy(() -> new Redaction(where, pattern, as)).hasMessage(message);
    }

    private ValueReader reader(Redaction... rules) {
        return ValueReader.builder()
                .inScope(name -> name.startsWith("dev.whodunit.canonical.RedactionTest"))
                .redacting(List.of(rules), matched::add)
                .build();
    }

    private static String json(ValueReader reader, Object value) {
        return reader.json(value, 100_000).orElseThrow();
    }

    private static Object read(ValueReader reader, Object value) {
        Artifact artifact = reader.read(value, 10_000);
        return artifact.fingerprint();
    }
}
