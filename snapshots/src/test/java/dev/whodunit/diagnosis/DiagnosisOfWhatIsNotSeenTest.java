package dev.whodunit.diagnosis;

import static dev.whodunit.diagnosis.Trace.compare;
import static dev.whodunit.diagnosis.Trace.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said where something is known in part only, or not seen at all. */
class DiagnosisOfWhatIsNotSeenTest {

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
}
