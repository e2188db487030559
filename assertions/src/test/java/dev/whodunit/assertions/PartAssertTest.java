package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import org.junit.jupiter.api.Test;

/** What is said where values were not followed; the rest needs a run, and is tested where there are some. */
class PartAssertTest {

    private final PipelineRun run = Fixtures.run();

    @Test
    void aRunThatDidNotFollowValuesSaysHowToFollowThem() {
        assertThat(failureOf(
                        () -> assertThat(run).artifact("ranking").element(0).field("delay")))
                .isEqualTo("""
                        Where ranking[0] from rank (FlightDelays.java:36) came from is not known: values are not followed in this run of FlightDelays.
                        Write @TracePipeline(…, lineage = true) on the test, or set whodunit.lineage to true.""");
    }

    @Test
    void aColumnThatThereIsNotIsToldFirst() {
        assertThat(failureOf(
                        () -> assertThat(run).artifact("flights").column("dely").isNotDerivedFrom("airports")))
                .contains("dely");
    }

    @Test
    void aRowThatThereIsNotIsToldWithItsColumn() {
        assertThat(failureOf(() -> assertThat(run).artifact("flights").row("delay", 999)))
                .isEqualTo("No row has 999 in the column delay of flights from readFlights (FlightDelays.java:31).");
    }
}
