package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.whodunit.PipelineRun;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepAssertTest {

    private final PipelineRun run = Fixtures.run();

    @Test
    void readsTheOutputFromTheRecording() {
        assertThat(run).step("readAirports").output(LIST).containsExactly("SJC", "ABQ");
    }

    @Test
    void prefersTheLiveOutput() {
        PipelineRun live = Fixtures.handle(
                Fixtures.flightDelays(),
                Map.of("readAirports", List.of("live")),
                new SnapshotOutcome.Matches(Path.of("x")));
        assertThat(live).step("readAirports").output(LIST).containsExactly("live");
        assertThat(live).step("rank").input("catalog", LIST).containsExactly("live");
    }

    @Test
    void saysThatAValueIsOfAnotherKind() {
        assertThat(failureOf(() -> assertThat(run).step("readAirports").output(INTEGER)))
                .isEqualTo(
                        "The value of airports from readAirports (FlightDelays.java:32) is not to be had as a Integer.\n"
                                + "It is List<String> of 2: [\"SJC\",\"ABQ\"]\n"
                                + "A value whose object is gone is read from the recording as lists, maps, texts and numbers.");
    }

    @Test
    void saysThatAValueWasNotKept() {
        assertThat(failureOf(() -> assertThat(run).step("weigh").output(LIST)))
                .isEqualTo(
                        "The value of weights from weigh (FlightDelays.java:40) is not at hand: the object is gone, and"
                                + " the recording does not hold its whole content; to keep it, raise the setting"
                                + " whodunit.contents.\nIt is List<Weight> of 9,000: […]");
    }

    @Test
    void readsInputs() {
        assertThat(run).step("report").input("config", STRING).isEqualTo("daily");
        assertThat(run).step("dropCancelled").input("rows").hasRowCount(3);
    }

    @Test
    void readsWhatAStepChanged() {
        assertThat(run).step("dropCancelled").changed("rows").hasRowCount(2);
    }

    @Test
    void saysWhatAStepDidNotChange() {
        assertThat(failureOf(() -> assertThat(run).step("rank").changed("onTime")))
                .isEqualTo("rank (FlightDelays.java:36) should have changed its input \"onTime\", but did not.\n"
                        + "It changed none of its inputs.");
        assertThat(failureOf(() -> assertThat(run).step("dropCancelled").changed("x")))
                .endsWith("\nIt changed:\n  rows   List<Flight> of 2");
    }

    @Test
    void countsExecutions() {
        assertThat(run).step("parse").wasCalled().wasCalled(5_000);
        assertThat(failureOf(() -> assertThat(run).step("parse").wasCalled(1)))
                .startsWith("Step parse (FlightDelays.java:60) should have run once, but ran 5,000 times.");
    }

    @Test
    void knowsWhatThrew() {
        assertThat(run).step("summarize").threw(IllegalStateException.class).threw("IllegalStateException");
        assertThat(failureOf(() -> assertThat(run).step("summarize").threw(Error.class)))
                .isEqualTo("Step summarize (FlightDelays.java:39) should have thrown Error, but threw"
                        + " IllegalStateException \"no rows\".");
        assertThat(failureOf(() -> assertThat(run).step("rank").threw("Error")))
                .endsWith("should have thrown Error, but threw nothing.");
    }

    @Test
    void knowsWhatDidNotThrow() {
        assertThat(run).step("rank").didNotThrow();
        assertThat(failureOf(() -> assertThat(run).step("summarize").didNotThrow()))
                .isEqualTo("summarize (FlightDelays.java:39) should not have thrown, but threw IllegalStateException"
                        + " \"no rows\".");
    }

    @Test
    void doesNotGuessAboutExecutionsThatWereNotKept() {
        String unknown = "Whether step parse (FlightDelays.java:60) threw is not known for all of its 5,000 executions:"
                + " 2 are kept in full.\nTo keep more, raise the setting whodunit.samples to 5000.";
        assertThat(failureOf(() -> assertThat(run).step("parse").didNotThrow())).isEqualTo(unknown);
        assertThat(failureOf(() -> assertThat(run).step("parse").threw("Error")))
                .isEqualTo(unknown);
    }

    @Test
    void hasNoOutputWhereItThrewOrReturnsNothing() {
        assertThat(failureOf(() -> assertThat(run).step("summarize").output()))
                .isEqualTo(
                        "summarize (FlightDelays.java:39) has no output: it threw IllegalStateException \"no rows\".");
        assertThat(failureOf(() -> assertThat(run).step("log", 0).output()))
                .isEqualTo("log (FlightDelays.java:37) has no output: the function returns nothing.\n"
                        + "For what it did to its inputs, ask for changed(name).");
    }

    @Test
    void knowsTheOrder() {
        assertThat(run).step("rank").ranAfter("parse").ranBefore("weigh");
        assertThat(failureOf(() -> assertThat(run).step("rank").ranAfter("weigh")))
                .isEqualTo(
                        "Step rank (FlightDelays.java:36) should have run after weigh (FlightDelays.java:40), but did"
                                + " not.\n  report > rank\n  report > weigh");
    }

    @Test
    void theOrderOfThreadsMeansNothing() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "a").concurrent().returningNothing();
        recording.step(null, "b").returningNothing();
        assertThat(failureOf(() -> assertThat(recording.build()).step("a").ranBefore("b")))
                .isEqualTo("Whether step a ran before or after b means nothing: they ran on several threads.");
    }

    @Test
    void knowsItsCaller() {
        assertThat(run).step("parse").wasCalledFrom("readFlights");
        assertThat(failureOf(() -> assertThat(run).step("parse").wasCalledFrom("rank")))
                .isEqualTo(
                        "Step parse (FlightDelays.java:60) should have been called from \"rank\", but was called from"
                                + " readFlights (FlightDelays.java:31).\nIts call path: report > readFlights > parse");
    }

    @Test
    void leadsBackToTheRun() {
        assertThat(run).step("rank").returnToRun().step("parse").wasCalled();
    }

    @Test
    void respectsTheDescriptionAndTheUsersMessage() {
        assertThat(failureOf(() -> assertThat(run).as("daily").step("rank").wasCalled(2)))
                .startsWith("[daily] Step rank");
        assertThat(failureOf(() ->
                        assertThat(run).step("rank").withFailMessage("oh no").wasCalled(2)))
                .isEqualTo("oh no");
    }
}
