package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static dev.whodunit.assertions.WhodunitAssertions.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.nio.file.Path;
import java.util.Map;
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
    void theNearestNameIsTheOneInAnotherCase() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "keep").in("acme.Grow").returningNothing();
        recording
                .step(null, "keepGrown")
                .in("acme.penguins.PenguinReportOfTheYear")
                .returningNothing();
        assertThat(failureOf(() -> assertThat(recording.build()).step("keepgrown")))
                .contains("the most alike first:\n  PenguinReportOfTheYear.keepGrown\n");
    }

    @Test
    void showsTheStepsAskedAboutAndCountsTheOthers() {
        RecordingBuilder many = new RecordingBuilder();
        many.step(null, "read").returningNothing();
        for (int i = 0; i < 40; i++) {
            many.step(null, "step" + i).returningNothing();
        }
        many.step(null, "render").returningNothing();
        many.step(null, "close").returningNothing();
        assertThat(failureOf(() -> assertThat(many.build()).stepsRanInOrder("render", "read")))
                .endsWith("The order in which steps started:\n  read\n  … 40 others\n  render\n  … 1 other");
    }

    @Test
    void showsTheLibraryCallsAskedAbout() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "readString").library("java.nio.file.Files").returningNothing();
        recording.step(null, "open").returningNothing();
        assertThat(failureOf(() -> assertThat(recording.build()).stepsRanInOrder("open", "readString")))
                .endsWith("The order in which steps started:\n  readString\n  open");
    }

    @Test
    void findsTheOnlyStepOfAClass() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "max").in("java.lang.Math").returningNothing();
        assertThat(recording.build()).step(Math.class).wasCalled(1);
    }

    @Test
    void findsAMethodOfAClass() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "max").in("acme.Other").returningNothing();
        recording.step(null, "max").in("java.lang.Math").returningNothing();
        recording.step(null, "min").in("java.lang.Math").returningNothing();
        assertThat(recording.build()).step(Math.class, "max").wasCalled(1);
    }

    @Test
    void listsTheStepsOfAClassThatHasSeveral() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "max").in("java.lang.Math").returningNothing();
        recording.step(null, "min").in("java.lang.Math").returningNothing();
        recording.step(null, "min").in("java.lang.Math").at(1, 3, "").returningNothing();
        assertThat(failureOf(() -> assertThat(recording.build()).step(Math.class)))
                .isEqualTo("Math has 3 steps in this run of FlightDelays:\n  max\n  min\n"
                        + "Choose one with step(Math.class, \"max\") or step(\"Math.max\").");
    }

    @Test
    void tellsStepsOfOneLineApartByWhatTheyGave() {
        RecordingBuilder recording = new RecordingBuilder();
        StepBuilder report = recording.step(null, "report");
        StepBuilder helper = recording.step(report, "helper").at(0, 12, "");
        recording
                .step(helper, "count")
                .library("java.util.stream.Stream")
                .at(0, 40, "")
                .returning("Long", -1, "7");
        recording
                .step(helper, "count")
                .library("java.util.stream.IntStream")
                .at(1, 40, "")
                .returning("Long", -1, "9")
                .executed(3);
        assertThat(failureOf(() -> assertThat(recording.build()).step("count")))
                .isEqualTo("\"count\" means 2 steps in this run of FlightDelays:\n"
                        + "  [0] Stream.count   report > helper (FlightDelays.java:12) > count (FlightDelays.java:40)"
                        + "   once, gave Long 7\n"
                        + "  [1] IntStream.count   report > helper (FlightDelays.java:12) > count"
                        + " (FlightDelays.java:40)   3 times, gave Long 9\n"
                        + "Choose one with step(\"count\", n).");
    }

    @Test
    void aCallPathIsAdviceWhereItTellsStepsApart() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(recording.step(null, "a"), "log").at(0, 9, "").returningNothing();
        recording.step(recording.step(null, "b"), "log").at(0, 9, "").returningNothing();
        assertThat(failureOf(() -> assertThat(recording.build()).step("log")))
                .endsWith("Choose one with step(\"log\", n) or by its call path.");
    }

    @Test
    void saysThatNothingWasRecorded() {
        assertThat(failureOf(() -> assertThat(new RecordingBuilder().build()).step("rank")))
                .isEqualTo("There is no step \"rank\" in this run of FlightDelays.\n"
                        + "No step was recorded: does the scope hold the pipeline's classes, and was it called?");
    }

    @Test
    void quotesTheScopeThatNothingWasRecordedOf() {
        PipelineRun empty = Fixtures.handle(
                        new RecordingBuilder().build(), Map.of(), new SnapshotOutcome.Matches(Path.of("x.snap")))
                .in("\"com.acme.fligth..\"");

        assertThat(failureOf(() -> assertThat(empty).step("rank")))
                .endsWith(
                        "No step was recorded: does the scope \"com.acme.fligth..\" hold the pipeline's classes, and was it"
                                + " called?");
        assertThat(failureOf(() -> assertThat(empty).artifact("onTime")))
                .endsWith(
                        "No artifact was recorded: does the scope \"com.acme.fligth..\" hold the pipeline's classes, and was"
                                + " it called?");
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
