package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.whodunit.PipelineRun;
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
