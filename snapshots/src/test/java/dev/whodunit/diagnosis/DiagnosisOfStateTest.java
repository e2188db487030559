package dev.whodunit.diagnosis;

import static dev.whodunit.diagnosis.Trace.compare;
import static dev.whodunit.diagnosis.Trace.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit.Grade;
import org.junit.jupiter.api.Test;

/** Whose fault it is where no value that is handed over tells: exceptions, fields, and objects that somebody keeps. */
class DiagnosisOfStateTest {

    @Test
    void theThrowerIsToBlameThoughItsCallerSwallowsTheException() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "1",
                        r -> r.call(11, "Flow.parse", "in", "1").call(12, "Flow.log", "1", "2")),
                t -> t.call(1, "Flow.run", "in", "0", r -> r.call(11, "Flow.parse", "in", "!NumberFormatException")));

        assertThat(names(verdict)).containsExactly("Flow.parse");
        assertThat(verdict.culprits().get(0).evidence())
                .startsWith("throws !NumberFormatException instead of returning 1");
    }

    @Test
    void theWriterOfAFieldIsToBlameAndNotItsReader() {
        Verdict verdict = compare(t -> scaled(t, "2", "20"), t -> scaled(t, "3", "30"));

        assertThat(names(verdict)).containsExactly("Flow.init");
        assertThat(verdict.culprits().get(0).evidence()).startsWith("writes FACTOR: 2 → 3");
    }

    private static void scaled(Trace t, String factor, String result) {
        t.call(
                1,
                "Flow.run",
                "in",
                result,
                r -> r.call(11, "Flow.init", "in", "", i -> i.write(30, "Flow.FACTOR", factor))
                        .call(12, "Flow.scale", "10", result, s -> s.read(40, "Flow.FACTOR", factor)));
    }

    @Test
    void aCallThatWroteAFieldAndIsGoneIsItsCallersFault() {
        Verdict verdict = compare(
                t -> t.call(
                                1,
                                "Flow.setup",
                                "in",
                                "",
                                r -> r.call(11, "Flow.init", "in", "", i -> i.write(30, "Flow.FACTOR", "2")))
                        .call(2, "Flow.scale", "10", "20", s -> s.read(40, "Flow.FACTOR", "2")),
                t -> t.call(1, "Flow.setup", "in", "")
                        .call(2, "Flow.scale", "10", "0", s -> s.read(40, "Flow.FACTOR", "0")));

        assertThat(names(verdict)).containsExactly("Flow.setup");
    }

    @Test
    void aStaticInitializerThatRanBeforeTheRecordingIsFoundByItsCode() {
        Verdict verdict = compare(
                t -> t.code("Config.<clinit>", "1", Sites.write("Config", "RATE", 7))
                        .call(1, "Flow.run", "in", "1", r -> r.read(11, "Config.RATE", "1")),
                t -> t.code("Config.<clinit>", "2", Sites.write("Config", "RATE", 7))
                        .call(1, "Flow.run", "in", "2", r -> r.read(11, "Config.RATE", "2")));

        assertThat(names(verdict)).containsExactly("static Config");
        assertThat(verdict.culprits().get(0).lines()).containsExactly(7);
        assertThat(verdict.culprits().get(0).grade()).isEqualTo(Grade.LIKELY);
    }

    @Test
    void aFieldThatWasSetBeforeTheRecordingIsAnInput() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "1", r -> r.read(11, "Config.RATE", "1")),
                t -> t.call(1, "Flow.run", "in", "2", r -> r.read(11, "Config.RATE", "2")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo("The field Config.RATE had another value when Flow.run (Flow.java:11) read it: 1 → 2;"
                        + " it was set before the recording began");
    }

    @Test
    void aStaticInitializerOnOneSideOnlyIsNoDifference() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "1",
                        r -> r.call(11, "Config.<clinit>", "", "x").call(12, "Flow.a", "1", "1")),
                t -> t.call(1, "Flow.run", "in", "1", r -> r.call(12, "Flow.a", "1", "1")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
    }

    @Test
    void theConstructorIsToBlameForTheObjectItMakes() {
        Verdict verdict = compare(
                t -> t.call(1, "Scaler.<init>", "c", "mean 1", r -> r.write(11, "Scaler.mean", "1"))
                        .call(2, "Scaler.scale", "5", "4", r -> r.read(21, "Scaler.mean", "1")),
                t -> t.call(1, "Scaler.<init>", "c", "mean 2", r -> r.write(11, "Scaler.mean", "2"))
                        .call(2, "Scaler.scale", "5", "3", r -> r.read(21, "Scaler.mean", "2")));

        assertThat(names(verdict)).containsExactly("new Scaler");
    }

    @Test
    void whoeverClearsAListThatSomebodyKeptIsToBlame() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.load", "in", "x", r -> r.library(11, "java.util.List.add", "a", "true"))
                        .call(2, "Report.print", "p", "1", r -> r.library(21, "java.util.List.size", "", "1")),
                t -> t.call(
                                1,
                                "Flow.load",
                                "in",
                                "x",
                                r -> r.library(11, "java.util.List.add", "a", "true")
                                        .library(12, "java.util.List.clear", "", ""))
                        .call(2, "Report.print", "p", "0", r -> r.library(21, "java.util.List.size", "", "0")));

        assertThat(names(verdict)).containsExactly("Flow.load");
        assertThat(verdict.culprits().get(0).grade()).isEqualTo(Grade.LIKELY);
        assertThat(verdict.culprits().get(0).evidence()).contains("now calls clear()");
    }

    @Test
    void aHiddenStateWithoutACauseIsSaidToBeUnknown() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "1", r -> r.library(11, "java.util.List.size", "", "1")),
                t -> t.call(1, "Flow.run", "in", "0", r -> r.library(11, "java.util.List.size", "", "0")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(verdict.summary()).contains("what it was given besides its arguments was not recorded");
    }
}
