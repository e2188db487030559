package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.whodunit.PipelineRun;
import dev.whodunit.run.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtifactAssertTest {

    private final PipelineRun run = Fixtures.run();

    @Test
    void findsAnArtifactByNameProducerAndLine() {
        assertThat(run).artifact("airports").value(LIST).hasSize(2);
        assertThat(run).artifactProducedBy("rank").hasRowCount(2);
        assertThat(run).artifactAt("FlightDelays.java", 33).hasRowCount(2);
        assertThat(run).artifact("config").producer().wasCalled();
    }

    @Test
    void listsTheArtifactsOfOneName() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "a").at(0, 1, "x").returning("List<A>", 2, "[1,2]");
        recording.step(null, "b").at(1, 2, "x").returning("List<A>", 1, "[1]");
        assertThat(failureOf(() -> assertThat(recording.build()).artifact("x")))
                .isEqualTo("\"x\" means 2 artifacts in this run of FlightDelays:\n"
                        + "  x from a (FlightDelays.java:1)   List<A> of 2\n"
                        + "  x from b (FlightDelays.java:2)   List<A> of 1\n"
                        + "Choose one with step(…).output(), step(…).input(name) or artifactAt(file, line).");
    }

    @Test
    void nobodyMeansTheEmptyCollectionThatAVariableStartsWith() {
        RecordingBuilder recording = new RecordingBuilder();
        StepBuilder parse = recording.step(null, "parse").at(0, 1, "rows").returning("List<Row>", 2, "[1,2]");
        recording
                .step(parse, "<init>")
                .library("java.util.ArrayList")
                .at(0, 9, "rows")
                .returning("ArrayList", 0, "[]");
        assertThat(recording.build()).artifact("rows").hasRowCount(2);
    }

    @Test
    void anEmptyCollectionIsFoundWhereNothingElseHasItsName() {
        RecordingBuilder recording = new RecordingBuilder();
        recording
                .step(null, "<init>")
                .library("java.util.ArrayList")
                .at(0, 9, "rows")
                .returning("ArrayList", 0, "[]");
        assertThat(recording.build()).artifact("rows").hasRowCount(0);
    }

    @Test
    void takesTheOutermostStepWhereCallerAndCalleeGiveOneValueTheSameName() {
        RecordingBuilder recording = new RecordingBuilder();
        StepBuilder report = recording.step(null, "report").returningNothing();
        StepBuilder keepGrown = recording.step(report, "keepGrown").at(0, 1, "birds");
        recording
                .step(keepGrown, "toList")
                .library("java.util.stream.Stream")
                .at(0, 9, "birds")
                .returning("List<Penguin>", 1, "[7]");
        keepGrown.returning("List<Penguin>", 1, "[7]");
        assertThat(recording.build()).artifact("birds").wasProducedBy("keepGrown");
    }

    @Test
    void doesNotTakeTheFirstOfManyExecutionsForTheOnlyOne() {
        RecordingBuilder recording = new RecordingBuilder();
        StepBuilder report = recording.step(null, "report").at(0, 1, "x").returning("List<A>", 1, "[1]");
        recording
                .step(report, "inner")
                .at(0, 9, "x")
                .returning("List<A>", 1, "[1]")
                .executed(2);
        assertThat(failureOf(() -> assertThat(recording.build()).artifact("x"))).startsWith("\"x\" means 2 artifacts");
    }

    @Test
    void comparesTheValueAsAssertJDoes() {
        assertThat(run).step("report").input("config").isEqualTo("daily").isNotEqualTo("weekly");
        assertThat(run).artifact("airports").isEqualTo(List.of("SJC", "ABQ")).isNotNull();
    }

    @Test
    void comparesNumbersByTheirValue() {
        assertThat(number("3000"))
                .artifact("lightest")
                .isEqualTo(3000)
                .isEqualTo(3000L)
                .isNotEqualTo(3000.5);
    }

    @Test
    void comparesWithNull() {
        assertThat(number("null")).artifact("lightest").isEqualTo(null).isNull();
        assertThat(failureOf(() -> assertThat(run).artifact("airports").isNull()))
                .isEqualTo("The value of airports from readAirports (FlightDelays.java:32) should be null, but is"
                        + " [\"SJC\", \"ABQ\"].");
    }

    @Test
    void showsTheValueThatIsNotAsExpected() {
        assertThat(failureOf(
                        () -> assertThat(number("2900")).artifact("lightest").isEqualTo(3000)))
                .isEqualTo("The value of lightest from weigh (FlightDelays.java:7) should be 3000, but is 2900.");
        assertThat(failureOf(
                        () -> assertThat(number("2900")).artifact("lightest").isNotEqualTo(2900)))
                .isEqualTo("The value of lightest from weigh (FlightDelays.java:7) should not be 2900, but is.");
    }

    @Test
    void cannotCompareAValueThatWasNotKept() {
        assertThat(failureOf(() -> assertThat(run).artifact("weights").isEqualTo(List.of())))
                .startsWith("The value of weights from weigh (FlightDelays.java:40) is not at hand");
    }

    private static Recording number(String json) {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "weigh").at(0, 7, "lightest").returning("Integer", -1, json);
        return recording.build();
    }

    @Test
    void countsOneRow() {
        assertThat(failureOf(() -> assertThat(run).artifact("airports").hasRowCount(1)))
                .contains("should have 1 row, but has 2.");
    }

    @Test
    void readsRowsAndColumns() {
        assertThat(run).artifact("flights").hasColumns("origin", "delay").rows().hasSize(3);
        assertThat(failureOf(() -> assertThat(run).artifact("flights").hasColumns("delays")))
                .isEqualTo("The artifact flights from readFlights (FlightDelays.java:31) has no column \"delays\".\n"
                        + "Its columns, the most alike first:\n  delay\n  origin");
        assertThat(failureOf(() -> assertThat(run).artifact("airports").rows()))
                .startsWith(
                        "The artifact airports from readAirports (FlightDelays.java:32) has no rows and columns: it is"
                                + " not a list of objects.");
    }

    @Test
    void comparesSizes() {
        assertThat(run).artifact("onTime").hasFewerRowsThan("flights").hasSameRowCountAs("ranking");
        assertThat(failureOf(() -> assertThat(run).artifact("flights").hasFewerRowsThan("onTime")))
                .isEqualTo("The artifact flights from readFlights (FlightDelays.java:31) should have fewer rows than"
                        + " onTime from dropCancelled (FlightDelays.java:33), but has 3 and the other has 2.");
        assertThat(failureOf(() -> assertThat(run).artifact("flights").hasSameRowCountAs("onTime")))
                .contains("should have as many rows as onTime");
        assertThat(failureOf(() -> assertThat(run).artifact("airports").hasRowCount(3)))
                .isEqualTo(
                        "The artifact airports from readAirports (FlightDelays.java:32) should have 3 rows, but has 2.\n"
                                + "It is List<String> of 2: [\"SJC\",\"ABQ\"]");
    }

    @Test
    void comparesContent() {
        assertThat(run).artifact("catalog").hasSameContentAs("airports");
        assertThat(failureOf(() -> assertThat(run).artifact("ranking").hasSameContentAs("airports")))
                .contains("should have the same content, but have not.");
    }

    @Test
    void knowsItsProducer() {
        assertThat(run).artifact("ranking").wasProducedBy("rank").wasProducedBy("report > rank");
        assertThat(failureOf(() -> assertThat(run).artifact("config").wasProducedBy("rank")))
                .isEqualTo("The artifact config into report should have been produced by \"rank\", but came in from"
                        + " outside.\nCall path of its producer: report");
    }

    @Test
    void aNestedStepProducedWhatWasReturnedAtOnce() {
        RecordingBuilder recording = new RecordingBuilder();
        StepBuilder outer = recording.step(null, "outer").at(0, 1, "x").returning("int", -1, "5");
        recording.step(outer, "inner").at(0, 9, "return").returning("int", -1, "5");
        assertThat(recording.build()).artifact("x").wasProducedBy("outer").wasProducedBy("inner");
    }

    @Test
    void doesNotReadStreams() {
        RecordingBuilder recording = new RecordingBuilder();
        recording.step(null, "open").returning(StepBuilder.opaque("Stream"));
        assertThat(failureOf(() -> assertThat(recording.build()).step("open").output(LIST)))
                .contains("values such as streams, iterators and readers are never read");
    }
}
