package dev.whodunit.diagnosis;

import static dev.whodunit.diagnosis.Trace.compare;
import static dev.whodunit.diagnosis.Trace.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose fault it is where a step runs many times, or in itself. */
class DiagnosisOfRowsTest {

    @Test
    void oneDroppedRowIsTheFiltersFaultAndShiftsNothing() {
        Verdict verdict = compare(t -> loop(t, 0), t -> loop(t, 1));

        assertThat(names(verdict)).containsExactly("Flow.filter");
        assertThat(verdict.culprits().get(0).details()).containsExactly("- [0] 0");
    }

    @Test
    void programsReadTheDroppedRowToo() throws JsonProcessingException {
        Verdict verdict = compare(t -> loop(t, 0), t -> loop(t, 1));

        JsonNode differences = JsonMapper.builder()
                .build()
                .readTree(VerdictJson.of(verdict))
                .path("culprits")
                .get(0)
                .path("differences");
        assertThat(differences.path("removed").asInt()).isEqualTo(1);
        assertThat(differences.path("first").toString())
                .isEqualTo("[{\"path\":\"[0]\",\"kind\":\"removed\",\"before\":0}]");
    }

    private static void loop(Trace t, int first) {
        List<Integer> rows = java.util.stream.IntStream.range(first, 20).boxed().toList();
        t.call(1, "Flow.run", "in", rows.size() + " rows", r -> {
            r.call(11, "Flow.filter>kept", "in", rows.toString());
            rows.forEach(row -> r.call(
                    12,
                    "Flow.parse",
                    "row " + row,
                    "value " + row,
                    p -> p.library(20, "java.lang.Integer.parseInt", "" + row, "" + row)));
        });
    }

    @Test
    void inAGroupTheFirstDifferentCallIsNamed() {
        Verdict verdict = compare(t -> parseAll(t, 99), t -> parseAll(t, 2));

        Culprit culprit = verdict.culprits().get(0);
        assertThat(names(verdict)).containsExactly("Flow.parse");
        assertThat(culprit.call()).isEqualTo(2);
        assertThat(culprit.calls()).isEqualTo(3);
        assertThat(culprit.evidence()).isEqualTo("parse[2] result ok 2 → bad 2, given in = row 2");
    }

    private static void parseAll(Trace t, int badFrom) {
        t.call(1, "Flow.run", "in", badFrom > 5 ? "x" : "y", r -> {
            for (int i = 0; i < 5; i++) {
                r.call(12, "Flow.parse", "row " + i, (i < badFrom ? "ok " : "bad ") + i);
            }
        });
    }

    @Test
    void inARecursionTheDeepestDifferentCallCounts() {
        Verdict verdict = compare(t -> merge(t, 5, "ok"), t -> merge(t, 5, "bad"));

        assertThat(names(verdict)).containsExactly("Flow.merge");
        assertThat(verdict.culprits().get(0).evidence()).contains("result ok → bad, given in = depth 0");
        assertThat(verdict.culprits().get(0).calls()).isEqualTo(1);
    }

    private static void merge(Trace t, int depth, String leaf) {
        String result = depth == 0 ? leaf : leaf + depth;
        t.call(1, "Flow.merge", "depth " + depth, result, m -> {
            if (depth > 0) {
                merge(m, depth - 1, leaf);
            }
        });
    }

    @Test
    void twoFaultsAreBothNamedInTheOrderOfTime() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "z",
                        r -> r.call(11, "Flow.a", "in", "1")
                                .call(12, "Flow.b", "1", "2")
                                .call(13, "Flow.c", "in", "3")),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "y",
                        r -> r.call(11, "Flow.a", "in", "x")
                                .call(12, "Flow.b", "x", "y")
                                .call(13, "Flow.c", "in", "z")));

        assertThat(names(verdict)).containsExactly("Flow.a", "Flow.c");
    }

    @Test
    void aFaultInsideAStepWithOtherInputsIsStillFound() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "z",
                        r -> r.call(11, "Flow.a", "in", "1")
                                .call(12, "Flow.b", "1", "2", b -> b.call(20, "Flow.c", "const", "k"))),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "y",
                        r -> r.call(11, "Flow.a", "in", "x")
                                .call(12, "Flow.b", "x", "y", b -> b.call(20, "Flow.c", "const", "l"))));

        assertThat(names(verdict)).containsExactly("Flow.a", "Flow.c");
    }
}
