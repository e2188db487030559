package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.map.CodeLine;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One test per hazard: what is right when inputs are as accepted and the output is not. */
class DiagnosisTest {

    @Test
    void equalRunsAreTheSame() {
        Consumer<Trace> script = t -> t.call(1, "Flow.run", "in", "out", r -> r.call(11, "Flow.parse", "a", "b"));

        Verdict verdict = compare(script, script);

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(verdict.isSame()).isTrue();
        assertThat(verdict.notices()).isEmpty();
    }

    @Test
    void theCalleeWhoseResultDiffersIsToBlameAndNotItsCaller() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1")
                        .code("Flow.parse", "1")
                        .call(
                                1,
                                "Flow.run",
                                "in",
                                "ab",
                                r -> r.call(11, "Flow.parse>rows", "in", "a").call(12, "Flow.sum", "a", "ab")),
                t -> t.code("Flow.run", "1")
                        .code("Flow.parse", "2")
                        .call(
                                1,
                                "Flow.run",
                                "in",
                                "xb",
                                r -> r.call(11, "Flow.parse>rows", "in", "x").call(12, "Flow.sum", "x", "xb")));

        assertThat(names(verdict)).containsExactly("Flow.parse");
        Culprit culprit = verdict.culprits().get(0);
        assertThat(culprit.grade()).isEqualTo(Grade.CERTAIN);
        assertThat(culprit.codeChange()).isEqualTo(CodeChange.CHANGED);
        assertThat(culprit.evidence()).isEqualTo("result a → x, given in = in");
        assertThat(culprit.lines()).containsExactly(19);
        assertThat(verdict.steps())
                .extracting(step -> step.status().word())
                .containsExactly("contains", "changed", "affected");
    }

    @Test
    void changedCodeThatActedQuietlyIsToBlameBeforeUnchangedCodeThatShowsIt() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1")
                        .code("Flow.add", "1")
                        .code("Flow.total", "1")
                        .call(
                                1,
                                "Flow.run",
                                "in",
                                "x",
                                r -> r.call(11, "Flow.add", "a", "", a -> a.call(21, "Flow.count", "a", ""))
                                        .call(12, "Flow.total", "", "x")),
                t -> t.code("Flow.run", "1")
                        .code("Flow.add", "2")
                        .code("Flow.total", "1")
                        .call(
                                1,
                                "Flow.run",
                                "in",
                                "y",
                                r -> r.call(11, "Flow.add", "a", "").call(12, "Flow.total", "", "y")));

        assertThat(names(verdict)).containsExactly("Flow.add");
        assertThat(verdict.culprits().get(0).evidence()).contains("no longer calls count");
    }

    @Test
    void changedCodeInsideUnchangedCodeIsToBlameThoughNoValueTellsOfIt() {
        Verdict verdict = compare(
                t -> t.code("Flow.series", "1")
                        .code("Flow.add", "1")
                        .call(1, "Flow.series", "in", "x", r -> r.call(11, "Flow.add", "a", "")),
                t -> t.code("Flow.series", "1")
                        .code("Flow.add", "2")
                        .call(1, "Flow.series", "in", "y", r -> r.call(11, "Flow.add", "a", "")));

        assertThat(names(verdict)).containsExactly("Flow.add");
        Culprit culprit = verdict.culprits().get(0);
        assertThat(culprit.grade()).isEqualTo(Grade.LIKELY);
        assertThat(culprit.evidence())
                .isEqualTo("its code changed, and Flow.series, which runs it, acts differently though its own code did"
                        + " not change");
    }

    @Test
    void whatALibraryCallsBackComesBeforeTheResultOfTheLibrary() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1")
                        .code("Flow.open", "1")
                        .call(
                                1,
                                "Flow.run",
                                "in",
                                "2",
                                r -> r.library(11, "java.util.stream.Stream.toList", "~s", "2")
                                        .call(11, "Flow.open", "a", "~stream")),
                t -> t.code("Flow.run", "1")
                        .code("Flow.open", "2")
                        .call(
                                1,
                                "Flow.run",
                                "in",
                                "0",
                                r -> r.library(11, "java.util.stream.Stream.toList", "~s", "0")
                                        .call(
                                                11,
                                                "Flow.open",
                                                "a",
                                                "~stream",
                                                o -> o.library(21, "java.util.stream.Stream.empty", "", "~stream"))));

        assertThat(names(verdict)).containsExactly("Flow.open");
    }

    @Test
    void aValueKnownInFullOnOneSideOnlyIsNotADifference() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "", r -> r.call(11, "Flow.sum", "rows", "rows")),
                t -> t.call(1, "Flow.run", "in", "", r -> r.call(11, "Flow.sum", "~rows", "~rows")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(verdict.notices()).anyMatch(notice -> notice.startsWith("Compared only in part"));
    }

    @Test
    void theCallerThatWiresWronglyIsToBlame() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1").call(1, "Flow.run", "in", "j", r -> r.call(11, "Flow.join", "a b", "j")),
                t -> t.code("Flow.run", "2").call(1, "Flow.run", "in", "k", r -> r.call(12, "Flow.join", "b a", "k")));

        assertThat(names(verdict)).containsExactly("Flow.run");
        assertThat(verdict.culprits().get(0).lines()).containsExactly(12);
        assertThat(verdict.culprits().get(0).evidence()).contains("calls join with in: a b → b a");
    }

    @Test
    void aCallThatDiffersIsPointedAtWhereItIsOnTheFirstLine() {
        assertThat(sumOf(11).culprits()).extracting(Culprit::pointsAt).containsExactly("join");
        assertThat(sumOf(12).culprits()).extracting(Culprit::pointsAt).containsExactly("");
    }

    /** What is on line 11 changed, and a later call gets something else. */
    private static Verdict sumOf(int lineOfCall) {
        return compare(
                t -> t.code("Flow.sum", "1", lines("rate"))
                        .call(1, "Flow.sum", "in", "j", r -> r.call(lineOfCall, "Flow.join", "a", "j")),
                t -> t.code("Flow.sum", "2", lines("rate * 2"))
                        .call(1, "Flow.sum", "in", "k", r -> r.call(lineOfCall, "Flow.join", "b", "k")));
    }

    private static List<CodeLine> lines(String line11) {
        return List.of(
                new CodeLine(10, "start", Set.of()),
                new CodeLine(11, line11, Set.of(CodeLine.Action.COMPUTES)),
                new CodeLine(12, "end", Set.of(CodeLine.Action.RETURNS)));
    }

    @Test
    void theFunctionThatChangesItsArgumentInPlaceIsToBlame() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "",
                        r -> r.call(11, "Flow.norm", "rows", "rows/10").call(12, "Flow.sum", "rows/10", "1")),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "",
                        r -> r.call(11, "Flow.norm", "rows", "rows/9").call(12, "Flow.sum", "rows/9", "2")));

        assertThat(names(verdict)).containsExactly("Flow.norm");
    }

    @Test
    void theCallerThatNoLongerMakesACallIsToBlame() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "x",
                        r -> r.call(11, "Flow.clean", "a", "b").call(12, "Flow.sum", "b", "x")),
                t -> t.call(1, "Flow.run", "in", "y", r -> r.call(11, "Flow.sum", "a", "y")));

        assertThat(names(verdict)).containsExactly("Flow.run");
        assertThat(verdict.culprits().get(0).evidence()).contains("no longer calls clean(a)");
        assertThat(verdict.culprits().get(0).lines()).containsExactly(11);
    }

    @Test
    void theCallerThatMakesANewCallIsToBlame() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "x", r -> r.call(11, "Flow.sum", "a", "x")),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "y",
                        r -> r.call(11, "Flow.dedup", "a", "b").call(12, "Flow.sum", "b", "y")));

        assertThat(names(verdict)).containsExactly("Flow.run");
        assertThat(verdict.culprits().get(0).evidence()).contains("now calls dedup(a)");
        assertThat(verdict.culprits().get(0).lines()).containsExactly(11);
    }

    @Test
    void theCallerThatSwapsCallsIsToBlame() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "3",
                        r -> r.call(11, "Flow.norm", "1", "2").call(12, "Flow.dedup", "2", "3")),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "5",
                        r -> r.call(11, "Flow.dedup", "1", "4").call(12, "Flow.norm", "4", "5")));

        assertThat(names(verdict)).containsExactly("Flow.run");
    }

    @Test
    void theCallerThatTakesAnotherBranchIsToBlame() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1")
                        .code("Flow.small", "1")
                        .code("Flow.large", "1")
                        .call(1, "Flow.run", "10", "s", r -> r.call(11, "Flow.small", "10", "s")),
                t -> t.code("Flow.run", "2")
                        .code("Flow.small", "1")
                        .code("Flow.large", "1")
                        .call(1, "Flow.run", "10", "l", r -> r.call(12, "Flow.large", "10", "l")));

        assertThat(names(verdict)).containsExactly("Flow.run");
        assertThat(verdict.culprits().get(0).grade()).isEqualTo(Grade.CERTAIN);
    }

    @Test
    void oneDroppedRowIsTheFiltersFaultAndShiftsNothing() {
        Verdict verdict = compare(t -> loop(t, 0), t -> loop(t, 1));

        assertThat(names(verdict)).containsExactly("Flow.filter");
        assertThat(verdict.culprits().get(0).details()).containsExactly("- [0] 0");
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
    void aLambdaIsTheSameThoughItsSyntheticNameShifted() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "x",
                        r -> r.library(
                                11,
                                "java.util.stream.Stream.toList",
                                "~s",
                                "[1]",
                                l -> l.lambda(12, "Flow.run", 1, "a", "1"))),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "y",
                        r -> r.library(
                                15,
                                "java.util.stream.Stream.toList",
                                "~s",
                                "[2]",
                                l -> l.lambda(16, "Flow.run", 1, "a", "2"))));

        assertThat(names(verdict)).containsExactly("Flow.run λ1");
        assertThat(verdict.culprits().get(0).function().method()).isEqualTo("lambda$run$17");
    }

    @Test
    void concurrentCallsMayComeInAnyOrder() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "x",
                        r -> r.concurrently(c -> c.call(11, "Flow.a", "1", "2")
                                .call(11, "Flow.a", "3", "4")
                                .call(11, "Flow.a", "5", "6"))),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "x",
                        r -> r.concurrently(c -> c.call(11, "Flow.a", "5", "6")
                                .call(11, "Flow.a", "1", "2")
                                .call(11, "Flow.a", "3", "4"))));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
    }

    @Test
    void aFaultInAConcurrentGroupIsOneCall() {
        Verdict verdict = compare(
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "x",
                        r -> r.concurrently(c -> c.call(11, "Flow.a", "1", "2").call(11, "Flow.a", "3", "4"))),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "y",
                        r -> r.concurrently(c -> c.call(11, "Flow.a", "3", "9").call(11, "Flow.a", "1", "2"))));

        assertThat(names(verdict)).containsExactly("Flow.a");
        assertThat(verdict.culprits().get(0).evidence()).contains("result 4 → 9, given in = 3");
    }

    @Test
    void aRenamedMethodWithTheSameValuesIsARefactoring() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "x", r -> r.call(11, "Flow.clean", "a", "b")),
                t -> t.call(1, "Flow.run", "in", "x", r -> r.call(11, "Flow.tidy", "a", "b")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFACTORED);
        assertThat(verdict.steps()).extracting(StepComparison::isRenamed).containsExactly(false, true);
        assertThat(verdict.culprits()).isEmpty();
    }

    @Test
    void aRenamedMethodThatAlsoChangedIsToBlame() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1")
                        .code("Flow.clean", "1")
                        .call(1, "Flow.run", "in", "x", r -> r.call(11, "Flow.clean", "a", "b")),
                t -> t.code("Flow.run", "2")
                        .code("Flow.tidy", "1")
                        .call(1, "Flow.run", "in", "y", r -> r.call(11, "Flow.tidy", "a", "c")));

        assertThat(names(verdict)).containsExactly("Flow.tidy");
    }

    @Test
    void stepsThatWereSplitWithTheSameResultAreARefactoring() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "x", r -> r.call(11, "Flow.clean", "a", "x")),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "x",
                        r -> r.call(11, "Flow.trim", "a", "b").call(12, "Flow.drop", "b", "x")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFACTORED);
    }

    @Test
    void anotherLogMessageIsNobodysFault() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "x", r -> r.library(11, "org.slf4j.Logger.info", "before", "")),
                t -> t.call(1, "Flow.run", "in", "x", r -> r.library(11, "org.slf4j.Logger.info", "after", "")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFACTORED);
        assertThat(verdict.summary())
                .isEqualTo("Steps differ, but every result is as accepted: Flow.run calls info with in: before → after,"
                        + " given in = in");
        assertThat(verdict.notices()).isEmpty();
        assertThat(verdict.alsoChanged())
                .extracting(
                        changed -> changed.function() + " " + changed.grade().word())
                .containsExactly("Flow.run harmless");
    }

    @Test
    void whatAVoidPipelineWritesToAFileIsItsResult() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "", r -> r.library(11, "java.nio.file.Files.writeString", "1", "p")),
                t -> t.call(1, "Flow.run", "in", "", r -> r.library(11, "java.nio.file.Files.writeString", "2", "p")));

        assertThat(names(verdict)).containsExactly("Flow.run");
    }

    @Test
    void aLibraryThatChangedIsNamedWithItsVersions() {
        Verdict verdict = compare(
                t -> t.uses("acme-text", "1.0")
                        .call(1, "Flow.run", "in", "a", r -> r.library(11, "com.acme.text.Words.stem", "w", "a")),
                t -> t.uses("acme-text", "1.1")
                        .call(1, "Flow.run", "in", "b", r -> r.library(11, "com.acme.text.Words.stem", "w", "b")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DEPENDENCY_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo(
                        "Words.stem, called by Flow.run (Flow.java:11), gives something else for the same arguments: a → b;"
                                + " the library changed: acme-text 1.0 → 1.1");
    }

    @Test
    void anotherFileIsAnInputAndNobodysFault() {
        Verdict verdict = compare(
                t -> t.call(
                        1, "Flow.run", "p", "a", r -> r.library(11, "java.nio.file.Files.readAllLines", "p", "[1]")),
                t -> t.call(
                        1, "Flow.run", "p", "b", r -> r.library(11, "java.nio.file.Files.readAllLines", "p", "[2]")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo("Files.readAllLines, called by Flow.run (Flow.java:11), gives something else for the same"
                        + " arguments: row 1: 1 → 2 (+1)");
        assertThat(verdict.culprits()).isEmpty();
    }

    @Test
    void whatTheTestPassesOnIsAConsequenceOfWhatItWasGivenBefore() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.load", "p", "a", r -> r.library(11, "java.nio.file.Files.readString", "p", "a"))
                        .call(2, "Flow.rank", "a", "1"),
                t -> t.call(1, "Flow.load", "p", "b", r -> r.library(11, "java.nio.file.Files.readString", "p", "b"))
                        .call(2, "Flow.rank", "b", "2"));

        assertThat(verdict.summary())
                .isEqualTo(
                        "Files.readString, called by Flow.load (Flow.java:11), gives something else for the same arguments: a → b");
        assertThat(verdict.notices())
                .contains("The pipeline is called differently: the test calls rank with in: a → b");
    }

    @Test
    void otherArgumentsOfTheEntryAreAnInput() {
        Verdict verdict = compare(t -> t.call(1, "Flow.run", "a", "1"), t -> t.call(1, "Flow.run", "b", "2"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo("The pipeline is called differently: the test calls run with in: a → b");
    }

    @Test
    void valuesKnownInPartAreNeverCalledEqual() {
        Consumer<Trace> script = t -> t.call(1, "Flow.run", "in", "~out");

        assertThat(compare(script, script).notices())
                .containsExactly("Compared only in part, because of large values only the beginning was read: run;"
                        + " raise whodunit.samples so that more executions of a step are read in full");
    }

    @Test
    void whatCannotBeReadIsNeverCalledEqualAndNoSettingIsNamed() {
        Consumer<Trace> script = t -> t.call(1, "Flow.run", "in", "?out");

        assertThat(compare(script, script).notices())
                .containsExactly("Compared only in part, because something in the values cannot be read: run");
    }

    @Test
    void whoWasGivenAValueKnownInPartIsOnlyLikelyToBlame() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1").call(1, "Flow.run", "~in", "1"),
                t -> t.code("Flow.run", "2").call(1, "Flow.run", "~in", "2"));

        assertThat(verdict.culprits()).extracting(Culprit::grade).containsExactly(Grade.LIKELY);
    }

    @Test
    void unchangedCodeIsOnlyLikelyToBlame() {
        Verdict verdict = compare(
                t -> t.code("Flow.run", "1").call(1, "Flow.run", "in", "1"),
                t -> t.code("Flow.run", "1").call(1, "Flow.run", "in", "2"));

        assertThat(verdict.culprits()).extracting(Culprit::grade).containsExactly(Grade.LIKELY);
        assertThat(verdict.culprits()).extracting(Culprit::codeChange).containsExactly(CodeChange.UNCHANGED);
    }

    @Test
    void unchangedCodeAfterChangedCodeIsAConsequenceThatCannotBeSeen() {
        Verdict verdict = compare(
                t -> t.code("Flow.fit", "1")
                        .code("Flow.predict", "1")
                        .call(1, "Flow.fit", "in", "1")
                        .call(2, "Flow.predict", "x", "1"),
                t -> t.code("Flow.fit", "2")
                        .code("Flow.predict", "1")
                        .call(1, "Flow.fit", "in", "2")
                        .call(2, "Flow.predict", "x", "2"));

        assertThat(names(verdict)).containsExactly("Flow.fit");
        assertThat(verdict.steps())
                .extracting(StepComparison::status)
                .containsExactly(StepComparison.Status.CHANGED, StepComparison.Status.AFFECTED);
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

    private static Verdict compare(Consumer<Trace> accepted, Consumer<Trace> current) {
        return Diagnosis.compare(Trace.run(accepted), Trace.run(current));
    }

    private static List<String> names(Verdict verdict) {
        return verdict.culprits().stream()
                .map(Culprit::function)
                .map(FunctionRef::toString)
                .toList();
    }
}
