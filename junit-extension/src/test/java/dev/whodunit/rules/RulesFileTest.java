package dev.whodunit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Likeness;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.ToleranceRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {

    @Test
    void rulesAreReadInTheOrderOfTheFile() {
        assertThat(read("""
                redact:
                  - fields: ["*.createdAt", "Order.id"]
                    as: time
                  - types: java.util.UUID
                    as: uuid
                  - texts: 'tmp-\\d+'
                ignore: ["Report.elapsedMillis"]
                """))
                .containsExactly(
                        new Redaction(Where.FIELDS, "*.createdAt", "time"),
                        new Redaction(Where.FIELDS, "Order.id", "time"),
                        new Redaction(Where.TYPES, "java.util.UUID", "uuid"),
                        new Redaction(Where.TEXTS, "tmp-\\d+", "redacted"),
                        new Redaction(Where.FIELDS, "Report.elapsedMillis", "ignore"));
    }

    @Test
    void secretsAreWhatSettingsHold() {
        assertThat(read("""
                secrets:
                  - environment: [API_KEY, NOT_SET]
                  - property: db.password
                  - fields: "*.password"
                  - texts: 'sk-[a-z]{4,}'
                """))
                .containsExactly(
                        new Redaction(Where.SECRETS, "value of API_KEY", "secret"),
                        new Redaction(Where.SECRETS, "value of db.password", "secret"),
                        new Redaction(Where.FIELDS, "*.password", "secret"),
                        new Redaction(Where.TEXTS, "sk-[a-z]{4,}", "secret"));
    }

    @Test
    void numbersMayDifferALittle() {
        assertThat(rules("""
                tolerance:
                  - relative: 1e-9
                    ulps: 4
                  - fields: [elapsedMillis, "*Seconds"]
                    absolute: 50
                """).tolerance())
                .isEqualTo(new Tolerance(1e-9, 0, 4, List.of())
                        .withRules(List.of(
                                new ToleranceRule("elapsedMillis", "", new Tolerance(0, 50, 0, List.of())),
                                new ToleranceRule("*Seconds", "", new Tolerance(0, 50, 0, List.of())))))
                .hasToString("1e-9 or 4 ulps; elapsedMillis: ±50; *Seconds: ±50");
    }

    @Test
    void typesAndFieldsOfClassesMayBeSpokenOf() {
        assertThat(rules("""
                tolerance:
                  - fields: Order.total
                    types: [com.acme.Money, Price]
                    absolute: 1
                """).tolerance().rules())
                .containsExactly(
                        new ToleranceRule("Order.total", "com.acme.Money", "", Likeness.absolute(1)),
                        new ToleranceRule("Order.total", "Price", "", Likeness.absolute(1)));
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("# nothing yet\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redacts: []                        | whodunit.yaml: the file has \"redacts\", but knows only ignore, redact, secrets, tolerance.",
                "redact: {fields: a.b}              | whodunit.yaml: redact must be a list; begin each of its items with a dash.",
                "redact: [{field: a.b}]             | whodunit.yaml: redact[0] has \"field\", but knows only as, fields, known, steps, texts, types.",
                "redact: [{as: uuid}]               | whodunit.yaml: redact[0] says nothing of fields, types, texts, steps or known.",
                "redact: [{fields: 7}]              | whodunit.yaml: redact[0] must have a text or a list of texts as fields.",
                "redact: [{fields: id}]             | whodunit.yaml, redact[0]: \"id\" is no field; write Class.field, or *.field for all classes.",
                "redact: [{known: uids}]            | whodunit.yaml: redact[0] has \"uids\" among known, but there are only uuids, times, durations, temporary-folders, project-folder, home-folder.",
                "tolerance: [{relative: much}]      | whodunit.yaml: tolerance[0] must have a number as relative.",
                "tolerance: [{relative: 1.5}]       | whodunit.yaml, tolerance[0]: a tolerance is a number from 0 up to, but less than 1, not 1.5.",
                "tolerance: [{absolute: -1}]        | whodunit.yaml, tolerance[0]: an absolute tolerance, and one in ulps, is 0 or more, not -1.0 or 0.",
                "tolerance: [{ulps: 0.5}]           | whodunit.yaml: tolerance[0] must have a whole number as ulps.",
                "tolerance: [{ulps: 1}, {ulps: 2}]  | whodunit.yaml: tolerance has several items without fields, types and steps; write one.",
                "tolerance: [{order: any}]          | whodunit.yaml, tolerance[0]: say for which fields, types or steps values may come in any order.",
                "tolerance: [{order: sorted}]       | whodunit.yaml: tolerance[0] can have \"any\" as order, or none.",
                "tolerance: [{by: com.acme.Near}]   | whodunit.yaml, tolerance[0]: say for which fields, types or steps values may come as com.acme.Near says.",
                "redact: [{steps: next}]            | whodunit.yaml, redact[0]: \"next\" is no step; write Class.method, or *.method for all classes.",
                "secrets: [{environment: SHORT}]    | whodunit.yaml, secrets[0]: SHORT is set, but: A secret of less than 4 characters would be found in everything; redact the field that holds it."
            })
    void whatIsNotKnownIsToldWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text)).hasMessage(message);
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> read("redact:\n  - fields: [\"*.id\"\nignore: x\n"))
                .hasMessage("whodunit.yaml cannot be read at line 2: while parsing a flow sequence.");
    }

    @Test
    void whatIsUnlikeInEveryRunHasTokensByName() {
        ValueReader reader = ValueReader.builder()
                .redacting(
                        read("redact: [{known: [uuids, times, durations, temporary-folders, project-folder]}]"),
                        rule -> {})
                .build();

        assertThat(reader.json(
                        List.of(
                                "run 0f9ad6d5-11a5-4b0c-8f9e-9a6c0a1b2c3d",
                                "at 2026-11-27T22:19:27.123Z,",
                                Instant.now(),
                                java.time.Duration.ofMillis(3),
                                "/tmp/junit-17/out.csv and /tmp/junit-17/in.csv, /tmp/other",
                                "/home/ann/shop/src"),
                        1000))
                .contains("[\"run [uuid-1]\",\"at [time-1],\",\"[time-2]\",\"[duration-1]\","
                        + "\"[temporary-1]/out.csv and [temporary-1]/in.csv, [temporary-2]\",\"[project-1]/src\"]");
    }

    private static List<Redaction> read(String text) {
        return rules(text).redactions();
    }

    private static Rules rules(String text) {
        Map<String, String> environment = Map.of("API_KEY", "value of API_KEY", "SHORT", "abc");
        Map<String, String> properties =
                Map.of("db.password", "value of db.password", "java.io.tmpdir", "/tmp", "user.dir", "/home/ann/shop");
        return new RulesFile(
                        "whodunit.yaml",
                        name -> Optional.ofNullable(environment.get(name)),
                        name -> Optional.ofNullable(properties.get(name)))
                .read(text);
    }
}
