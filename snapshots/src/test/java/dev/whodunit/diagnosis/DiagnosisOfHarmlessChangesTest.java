package dev.whodunit.diagnosis;

import static dev.whodunit.diagnosis.Trace.compare;
import static dev.whodunit.diagnosis.Trace.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is nobody's fault: other names, another order of threads, the same result in other steps. */
class DiagnosisOfHarmlessChangesTest {

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
}
