package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.map.PureCode.Role;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Environment;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * {@code parse} changed, so {@code sum}, which changed too, got something else: {@code [1]} in the accepted run, {@code [2]} in
 * the current one.
 */
class RetrialTest {

    private static final String NOT_CLEARED =
            "Not cleared, since their code changed too and none of their calls was as before: ";

    private final List<Replay.Experiment> made = new ArrayList<>();

    @Test
    void whoDoesSomethingElseIsAccused() {
        Verdict verdict = compare(calls("[7]", true));

        assertThat(verdict.culprits()).extracting(RetrialTest::name).containsExactly("Flow.parse", "Flow.sum");
        Culprit sum = verdict.culprits().get(1);
        assertThat(sum.grade()).isEqualTo(Grade.CERTAIN);
        assertThat(sum.evidence()).isEqualTo("called again with the accepted arguments it returns [7] instead of [5]");
        assertThat(sum.details()).startsWith("in = [1]");
        assertThat(verdict.notices()).isEmpty();
    }

    @Test
    void itIsAskedForTheAcceptedArguments() {
        compare(calls("[7]", true));

        assertThat(made).singleElement().satisfies(experiment -> {
            assertThat(experiment.function().method()).isEqualTo("sum");
            assertThat(experiment.inputs()).extracting(Replay.Given::json).containsExactly("[1]");
        });
    }

    @Test
    void whoWasGivenWhatIsNotKnownExactlyIsAccusedWithLessCertainty() {
        assertThat(compare(calls("[7]", false)).culprits().get(1).grade()).isEqualTo(Grade.LIKELY);
    }

    @Test
    void whoDoesTheSameIsCleared() {
        Verdict verdict = compare(calls("[5]", true));

        assertThat(verdict.culprits()).extracting(RetrialTest::name).containsExactly("Flow.parse");
        assertThat(verdict.notices())
                .containsExactly("Called again with accepted arguments, these changed functions did as before: "
                        + "Flow.sum (1 of 1 call)");
    }

    @Test
    void whoCannotBeCalledIsNotClearedAndItIsSaidWhy() {
        Verdict verdict = compare(experiment -> Replay.Outcome.none("no Socket can be made"));

        assertThat(verdict.notices()).containsExactly(NOT_CLEARED + "Flow.sum (no Socket can be made)");
        assertThat(verdict.notCleared()).singleElement().satisfies(sum -> {
            assertThat(name(sum)).isEqualTo("Flow.sum");
            assertThat(sum.grade()).isEqualTo(Grade.NOT_CLEARED);
            assertThat(sum.evidence())
                    .isEqualTo("its code changed too, and none of its calls was as before: no Socket can be made");
        });
    }

    @Test
    void whoIsClearedOrAccusedIsNotAmongThoseWhoAreNotCleared() {
        assertThat(compare(calls("[5]", true)).notCleared()).isEmpty();
        assertThat(compare(calls("[7]", true)).notCleared()).isEmpty();
    }

    @Test
    void whatDiffersLaterIsNotOnlyBecauseOfTheCulpritWhereSomebodyIsNotCleared() {
        Verdict verdict = compare(experiment -> Replay.Outcome.none("no Socket can be made"));

        assertThat(VerdictText.of("Flow", verdict, Sources.NONE))
                .contains("1 later step differs because of it or of 1 function not cleared.")
                .doesNotContain("only because");
    }

    @Test
    void nobodyIsCalledWhereThatIsForbidden() {
        Verdict verdict = Diagnosis.compare(accepted(t -> {}), current(t -> {}), strict(Replay.NEVER));

        assertThat(verdict.notices()).containsExactly(NOT_CLEARED + "Flow.sum");
    }

    @Test
    void onAnotherJdkNobodyIsCalled() {
        Verdict verdict = Diagnosis.compare(
                accepted(t -> t.uses("jdk", "17")),
                current(t -> t.uses("jdk", "21")),
                strict(replay(calls("[7]", true))));

        assertThat(verdict.notices()).contains(NOT_CLEARED + "Flow.sum (the JDK is another one)");
        assertThat(made).isEmpty();
    }

    @Test
    void inAnotherEnvironmentNobodyIsCalled() {
        Environment there = new Environment("17", "de-DE", "de-DE", "UTC", "UTF-8", "UTF-8", "\\n", "Linux", 2, 1);
        Environment here = new Environment("17", "en-US", "en-US", "UTC", "UTF-8", "UTF-8", "\\n", "Linux", 2, 1);

        Verdict verdict = Diagnosis.compare(
                accepted(t -> {}).in(there), current(t -> {}).in(here), strict(replay(calls("[7]", true))));

        assertThat(verdict.notices()).contains(NOT_CLEARED + "Flow.sum (the environment is another one)");
        assertThat(made).isEmpty();
    }

    @Test
    void whoseNumbersAreALittleOffIsClearedWhereTheyMayBe() {
        assertThat(compare(new Tolerance(1e-9), "[5.00000000001]").notices())
                .contains("Called again with accepted arguments, these changed functions did as before: "
                        + "Flow.sum (1 of 1 call)");
        assertThat(compare(Tolerance.NONE, "[5.00000000001]").culprits())
                .extracting(RetrialTest::name)
                .contains("Flow.sum");
    }

    @Test
    void whoseNumbersAreBeyondTheToleranceIsAccused() {
        assertThat(compare(new Tolerance(1e-9), "[5.1]").culprits())
                .extracting(RetrialTest::name)
                .containsExactly("Flow.parse", "Flow.sum");
    }

    @Test
    void whatIsSaidOfAStepHoldsWhereItIsCalledAgain() {
        Tolerance ofSum = Tolerance.NONE.withRules(List.of(new ToleranceRule("", "Flow.sum", Likeness.absolute(2))));

        assertThat(compare(ofSum, "[7]").culprits())
                .extracting(RetrialTest::name)
                .containsExactly("Flow.parse");
        assertThat(made).isNotEmpty();
    }

    private Verdict compare(Tolerance tolerance, String result) {
        return Diagnosis.compare(
                accepted(t -> {}), current(t -> {}), new Conditions(tolerance, replay(calls(result, true))));
    }

    @Test
    void whoDoesSomethingElseEachTimeIsNotCalled() {
        Verdict verdict = Diagnosis.compare(
                accepted(t -> {}),
                current(t -> {}, "[2]"),
                current(t -> {}, "[3]"),
                strict(replay(calls("[7]", true))));

        assertThat(verdict.culprits()).extracting(RetrialTest::name).doesNotContain("Flow.sum");
        assertThat(made).isEmpty();
    }

    @Test
    void whereNobodyIsAccusedNobodyIsCalled() {
        Diagnosis.compare(accepted(t -> {}), accepted(t -> {}), strict(replay(calls("[7]", true))));

        assertThat(made).isEmpty();
    }

    private Verdict compare(Function<Replay.Experiment, Replay.Outcome> outcome) {
        return Diagnosis.compare(accepted(t -> {}), current(t -> {}), strict(replay(outcome)));
    }

    private static Conditions strict(Replay replay) {
        return new Conditions(Tolerance.NONE, replay);
    }

    private Replay replay(Function<Replay.Experiment, Replay.Outcome> outcome) {
        return new Replay() {
            @Override
            public Outcome call(Experiment experiment) {
                made.add(experiment);
                return outcome.apply(experiment);
            }

            @Override
            public Role roleOf(String className, String field, boolean mayRead) {
                return Role.STATE;
            }
        };
    }

    private static Function<Replay.Experiment, Replay.Outcome> calls(String result, boolean isExact) {
        Artifact output = new Artifact(
                "", "List<Row>", ArtifactState.COMPLETE, new Fingerprint(Digests.of(result), 0), 1, result, "");
        return experiment ->
                Replay.Outcome.of(new Replay.Done(new Call(0, List.of(), output, false, List.of()), result, isExact));
    }

    private static Recording accepted(Consumer<Trace> more) {
        return Trace.run(t -> {
            code(t, "1");
            more.accept(t);
            t.call(
                    1,
                    "Flow.run",
                    "in",
                    "[5]",
                    r -> r.call(11, "Flow.parse>rows", "in", "[1]").call(12, "Flow.sum", "[1]", "[5]"));
        });
    }

    private static Recording current(Consumer<Trace> more) {
        return current(more, "[2]");
    }

    private static Recording current(Consumer<Trace> more, String parsed) {
        return Trace.run(t -> {
            code(t, "2");
            more.accept(t);
            t.call(
                    1,
                    "Flow.run",
                    "in",
                    "[6]",
                    r -> r.call(11, "Flow.parse>rows", "in", parsed).call(12, "Flow.sum", parsed, "[6]"));
        });
    }

    private static void code(Trace t, String hash) {
        t.code("Flow.run", "1").code("Flow.other", "1").code("Flow.parse", hash).code("Flow.sum", hash);
    }

    private static String name(Culprit culprit) {
        return culprit.function().toString();
    }
}
