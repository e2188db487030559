package dev.whodunit.diagnosis;

import static dev.whodunit.diagnosis.Trace.compare;
import static dev.whodunit.diagnosis.Trace.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.map.CodeLine;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whose fault it is that an output is not as accepted, when inputs are: one test per hazard. */
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
}
