package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import org.junit.jupiter.api.Test;

/** What a second run of the current code takes back, and what it confirms. */
class SecondRunTest {

    private static Recording run(String shuffled, String total) {
        return Trace.run(t -> t.code("Flow.shuffle", "1")
                .code("Flow.total", total)
                .call(
                        1,
                        "Flow.run",
                        "in",
                        "out",
                        r -> r.call(2, "Flow.shuffle", "[1,2]", shuffled).call(3, "Flow.total", "[1,2]", total)));
    }

    @Test
    void aFunctionThatDiffersFromItselfIsNotAccused() {
        Verdict verdict = Diagnosis.compare(run("[1,2]", "3"), run("[2,1]", "3"), run("[1,2]", "3"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NONDETERMINISTIC);
        assertThat(verdict.culprits()).isEmpty();
        assertThat(verdict.summary()).startsWith("Flow.shuffle (Flow.java:19) acts differently: ");
    }

    @Test
    void aFunctionThatDoesTheSameTwiceIsAccused() {
        Verdict verdict = Diagnosis.compare(run("[1,2]", "3"), run("[1,2]", "4"), run("[1,2]", "4"));

        assertThat(verdict).isEqualTo(Diagnosis.compare(run("[1,2]", "3"), run("[1,2]", "4")));
        assertThat(verdict.culprits())
                .extracting(culprit -> culprit.function().toString())
                .containsExactly("Flow.total");
    }

    @Test
    void chanceInOneFunctionHidesNoOther() {
        Verdict verdict = Diagnosis.compare(run("[1,2]", "3"), run("[2,1]", "4"), run("[1,2]", "4"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CULPRIT);
        assertThat(verdict.culprits())
                .extracting(culprit -> culprit.function().toString())
                .containsExactly("Flow.total");
        assertThat(verdict.summary()).startsWith("Flow.total changed: ");
        assertThat(verdict.notices())
                .last()
                .asString()
                .startsWith("Two runs of the current code differ, and what differs was left out: Flow.shuffle"
                        + " (Flow.java:19) acts differently");
    }

    @Test
    void chanceInWhatAFunctionReturnsHidesNoCallThatItNoLongerMakes() {
        Verdict verdict = Diagnosis.compare(bill("1", true), bill("2", false), bill("3", false));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CULPRIT);
        assertThat(verdict.culprits())
                .extracting(culprit -> culprit.function().toString())
                .containsExactly("Flow.bill");
    }

    @Test
    void whoAsksForTheTimeIsNamedWithItsLine() {
        Verdict verdict = Diagnosis.compare(stamp("1", "draft"), stamp("2", "8:01"), stamp("2", "8:02"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NONDETERMINISTIC);
        assertThat(verdict.summary())
                .isEqualTo("System.nanoTime, called by Flow.stamp (Flow.java:11), gives something else for the same"
                        + " arguments: 8:01 → 8:02");
    }

    @Test
    void whatIsLeftOutAsChanceIsNotSaidToBeRecordedInPart() {
        Verdict verdict = Diagnosis.compare(stamp("1", "draft"), stamp("2", "8:01"), stamp("2", "8:02"));

        assertThat(verdict.notices()).isEmpty();
    }

    private static Recording stamp(String code, String text) {
        return Trace.run(t -> t.code("Flow.stamp", code).call(2, "Flow.stamp", "in", text, stamp -> {
            if (!text.equals("draft")) {
                stamp.library(11, "java.lang.System.nanoTime", "", text);
            }
        }));
    }

    private static Recording bill(String number, boolean isSent) {
        return Trace.run(t -> t.code("Flow.bill", "1").call(1, "Flow.bill", "in", number, bill -> {
            if (isSent) {
                bill.library(2, "com.acme.mail.Mail.send", "bill", "sent");
            }
        }));
    }

    @Test
    void chanceInSomeCallsOfAFunctionHidesNoOtherCall() {
        Verdict verdict = Diagnosis.compare(calls("a1", "b1"), calls("a2", "b2"), calls("a3", "b2"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CULPRIT);
        assertThat(verdict.culprits()).singleElement().satisfies(culprit -> {
            assertThat(culprit.function().method()).isEqualTo("price");
            assertThat(culprit.call()).isEqualTo(1);
        });
    }

    private static Recording calls(String first, String second) {
        return Trace.run(t -> t.code("Flow.price", "1")
                .call(
                        1,
                        "Flow.run",
                        "in",
                        "out",
                        r -> r.call(2, "Flow.price", "a", first).call(2, "Flow.price", "b", second)));
    }
}
