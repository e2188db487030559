package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What people, and machines, read. */
class VerdictTextTest {

    private static final Consumer<Trace> ACCEPTED = t -> t.code("Flow.rank", "1")
            .code("Flow.dropCancelled", "1")
            .call(
                    1,
                    "Flow.rank",
                    "in",
                    "[7]",
                    r -> r.call(31, "Flow.readFlights>flights", "in", "[1,2,3]")
                            .call(33, "Flow.dropCancelled>onTime", "[1,2,3]", "[1,2]")
                            .library(34, "java.util.Collectors.groupingBy>byAirport", "[1,2]", "[5]"));

    private static final Consumer<Trace> CURRENT = t -> t.code("Flow.rank", "1")
            .code("Flow.dropCancelled", "2")
            .call(
                    1,
                    "Flow.rank",
                    "in",
                    "[8]",
                    r -> r.call(31, "Flow.readFlights>flights", "in", "[1,2,3]")
                            .call(33, "Flow.dropCancelled>onTime", "[1,2,3]", "[1]")
                            .library(34, "java.util.Collectors.groupingBy>byAirport", "[1]", "[6]"));

    @Test
    void aCulpritIsShownAmongTheStages() {
        assertThat(VerdictText.of("Flow", verdict())).isEqualTo("""
                        Flow changed at 1 of 4 steps; 1 later step differs only because of it.

                           same      flights    List<Row>  3      Flow.java:31  readFlights
                         > CHANGED   onTime     List<Row>  2 → 1  Flow.java:33  dropCancelled
                                      result - [1] 2, given in = [1,2,3]
                                      - [1] 2
                                      its code changed, see Flow.java:19
                           affected  byAirport  List<Row>  1      Flow.java:34  groupingBy
                           contains  rank       List<Row>  1      Flow.java:1   rank
                        """);
    }

    @Test
    void ofFurtherCulpritsThereIsTheBeginningAndACount() {
        Verdict verdict = Diagnosis.compare(
                Trace.run(t -> twoSteps(t, "1", "[1,2]", "[1,2,3,4,5]")),
                Trace.run(t -> twoSteps(t, "2", "[1,3]", "[6,7,8,9,10]")));

        assertThat(VerdictText.of("Flow", verdict).lines().map(String::strip))
                .containsSubsequence(
                        "~ [0]: 1 → 6 (+5, +500%)",
                        "~ [1]: 2 → 7 (+5, +250%)",
                        "~ [2]: 3 → 8 (+5, +167%)",
                        "… and 2 more lines in the verdict as JSON",
                        "its code changed, see Flow.java:19");
    }

    private static void twoSteps(Trace t, String code, String first, String second) {
        t.code("Flow.first", code)
                .code("Flow.second", code)
                .call(
                        1,
                        "Flow.run",
                        "in",
                        "out",
                        r -> r.call(31, "Flow.first>x", "in", first).call(33, "Flow.second>y", "in", second));
    }

    @Test
    void theSameIsSaidInOneLine() {
        Recording run = Trace.run(ACCEPTED);

        assertThat(VerdictText.of("Flow", Diagnosis.compare(run, run))).isEqualTo("Flow is as accepted: 4 steps.\n");
    }

    @Test
    void nondeterminismAccusesNobody() {
        Recording accepted = Trace.run(ACCEPTED);
        Verdict verdict = Diagnosis.compare(accepted, Trace.run(CURRENT), accepted);

        assertThat(verdict.culprits()).isEmpty();
        assertThat(VerdictText.of("Flow", verdict))
                .startsWith("Flow does different things when the same code runs twice. Flow.dropCancelled"
                        + " (Flow.java:19) acts differently: ")
                .endsWith(
                        "\nAdvice:  @Redact for ids, times and random values (docs/redaction.md), @Tolerate for numbers"
                                + " that differ a little (docs/tolerance.md); or the same in whodunit.yaml.\n");
    }

    @Test
    void aRandomNumberFromOutsideIsMetWithAdviceAndAFileIsNot() {
        assertThat(textOf("java.util.UUID.randomUUID"))
                .startsWith("Flow was given something else")
                .contains("@Redact");
        assertThat(textOf("java.nio.file.Files.readString"))
                .startsWith("Flow was given something else")
                .doesNotContain("@Redact");
    }

    private static String textOf(String library) {
        return VerdictText.of("Flow", Trace.compare(asking(library, "a"), asking(library, "b")));
    }

    private static Consumer<Trace> asking(String library, String answer) {
        return t -> t.code("Flow.run", "1")
                .call(1, "Flow.run", "in", "got " + answer, run -> run.library(2, library, "", answer));
    }

    @Test
    void stagesOfARunAreATable() {
        assertThat(StageTable.of(Trace.run(ACCEPTED))).isEqualTo("""
                             flights    List<Row>  3  Flow.java:31  readFlights
                             onTime     List<Row>  2  Flow.java:33  dropCancelled
                             byAirport  List<Row>  1  Flow.java:34  groupingBy
                             rank       List<Row>  1  Flow.java:1   rank
                        """);
    }

    @Test
    void whatARecordingSaysOfItselfIsReadBelowItsStagesAndInAVerdict() {
        Notice notice = new Notice(Notice.Kind.NOT_WOVEN, "Flow.huge is not traced: it is too large.");

        assertThat(StageTable.of(with(notice, Trace.run(ACCEPTED))))
                .endsWith("\nNote: Flow.huge is not traced: it is too large.\n");
        assertThat(VerdictText.of("Flow", Diagnosis.compare(Trace.run(ACCEPTED), with(notice, Trace.run(CURRENT)))))
                .endsWith("\nNote: Flow.huge is not traced: it is too large.\n");
    }

    private static Recording with(Notice notice, Recording run) {
        return new Recording(run.identity(), run.steps(), run.map(), run.libraries(), run.contents(), List.of(notice))
                .in(run.environment());
    }

    @Test
    void aTableFitsOnAScreen() {
        String table = StageTable.of(Trace.run(t -> t.call(1, "Flow.run", "in", "x", r -> {
            for (int i = 0; i < 100; i++) {
                r.call(10 + i, "Flow.step" + i, "a", "b");
            }
        })));

        assertThat(table.lines()).hasSize(StageTable.MAX_LINES).last().isEqualTo("    … 77 more steps");
    }

    @Test
    void jsonHasTheVerdictAndTheCulprits() throws Exception {
        JsonNode json = JsonMapper.builder().build().readTree(VerdictJson.of(verdict()));

        assertThat(json.get("verdict").asText()).isEqualTo("culprit");
        JsonNode culprit = json.get("culprits").get(0);
        assertThat(culprit.get("class").asText()).isEqualTo("Flow");
        assertThat(culprit.get("method").asText()).isEqualTo("dropCancelled");
        assertThat(culprit.get("file").asText()).isEqualTo("Flow.java");
        assertThat(culprit.get("lines").get(0).asInt()).isEqualTo(19);
        assertThat(culprit.get("grade").asText()).isEqualTo("certain");
        assertThat(json.get("steps")).hasSize(4);
        assertThat(json.get("steps").get(2).get("status").asText()).isEqualTo("changed");
    }

    private static Verdict verdict() {
        return Diagnosis.compare(Trace.run(ACCEPTED), Trace.run(CURRENT));
    }
}
