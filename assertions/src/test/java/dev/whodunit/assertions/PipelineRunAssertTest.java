package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static dev.whodunit.assertions.WhodunitAssertions.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineRunAssertTest {

    private final PipelineRun run = Fixtures.run();

    @ParameterizedTest
    @ValueSource(strings = {"rank", "FlightDelays.rank", "acme.FlightDelays.rank", "report > rank"})
    void findsAStepByEachOfItsNames(String name) {
        then(run).step(name).wasCalledFrom("report");
    }

    @Test
    void findsAStepByItsLine() {
        assertThat(run).stepAt("FlightDelays.java", 33).ranBefore("rank");
    }

    @Test
    void findsTheNthOfSeveralSteps() {
        assertThat(run).step("log", 1).wasCalled(1);
    }

    @Test
    void listsTheStepsNearestToALineWithoutOne() {
        assertThat(failureOf(() -> assertThat(run).stepAt("FlightDelays.java", 34)))
                .startsWith("No step was called at FlightDelays.java:34 in this run of FlightDelays.\n"
                        + "Steps called from FlightDelays.java, the nearest first:\n"
                        + "  dropCancelled (FlightDelays.java:33)\n");
    }

    @Test
    void saysThatNothingWasCalledFromAFile() {
        assertThat(failureOf(() -> assertThat(run).stepAt("src/FlightDelays.java", 34)))
                .isEqualTo("No step was called at src/FlightDelays.java:34 in this run of FlightDelays.\n"
                        + "Nothing was called from src/FlightDelays.java: give the file name without its folder.");
    }

    @Test
    void countsTheStepsOfOneNameFromZero() {
        assertThat(failureOf(() -> assertThat(run).step("log", 2)))
                .isEqualTo("There is no step \"log\" number 2 in this run of FlightDelays. They are counted from 0:\n"
                        + "  [0] log (FlightDelays.java:37)   report > log\n"
                        + "  [1] log (FlightDelays.java:38)   report > log");
    }

    @Test
    void aCallPathLeadsThroughDirectCalls() {
        assertThat(failureOf(() -> assertThat(run).step("report > parse")))
                .startsWith("There is no step \"report > parse\"");
    }

    @Test
    void saysThatNothingWasRecorded() {
        assertThat(failureOf(() -> assertThat(new RecordingBuilder().build()).step("rank")))
                .isEqualTo("There is no step \"rank\" in this run of FlightDelays.\n"
                        + "No step was recorded: does the scope hold the pipeline's classes, and was it called?");
    }

    @Test
    void stepsMayRunInBetween() {
        assertThat(run).stepsRanInOrder("readFlights", "dropCancelled", "rank");
    }

    @Test
    void namesThePipelinesFunctionsInOrder() {
        assertThat(run).executedSteps().startsWith("report", "readFlights", "parse");
    }

    @Test
    void whatDidNotRunWasNotCalled() {
        assertThat(run).didNotCall("sendMail");
    }

    @Test
    void showsTheCallThatShouldNotHaveBeen() {
        assertThat(failureOf(() -> assertThat(run).didNotCall("parse")))
                .isEqualTo("\"parse\" should not have been called in this run of FlightDelays, but was:\n"
                        + "  parse (FlightDelays.java:60)   report > readFlights > parse   5,000 times");
    }

    @Test
    void aMissingRunIsAFailure() {
        assertThat(failureOf(() -> assertThat((PipelineRun) null).step("rank")))
                .isEqualTo("There is no run to assert on: it is null.");
    }

    @Test
    void listsNoMoreCandidatesThanAReaderReads() {
        RecordingBuilder many = new RecordingBuilder();
        for (int i = 0; i < 40; i++) {
            many.step(null, "step" + i).returningNothing();
        }
        assertThat(failureOf(() -> assertThat(many.build()).step("x"))).endsWith("\n  … and 25 more");
    }
}
