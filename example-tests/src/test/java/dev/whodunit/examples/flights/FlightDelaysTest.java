package dev.whodunit.examples.flights;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PipelineExtension.class)
@TracePipeline(FlightDelays.class)
class FlightDelaysTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void rank() throws Exception {
        new FlightDelays().rank(Data.file("flights-20k.json"), Data.file("airports.csv"), folder.resolve("report.txt"));
    }

    @Test
    void everyInterimArtifactIsAsAccepted(PipelineRun run) {
        assertThat(run).matchesSnapshot();
    }

    @Test
    void dropsOnlyImplausibleFlights(PipelineRun run) {
        assertThat(run).step("keepPlausible").output(LIST).hasSize(19_976);
        assertThat(run).artifact("plausibleFlights").hasFewerRowsThan("flownFlights");
        assertThat(run).artifact("plausibleFlights").column("delay").isBetween(-45, 360);
    }

    @Test
    void theRankingIsAsAcceptedWhateverElseChanges(PipelineRun run) {
        assertThat(run).artifact("rankedAirports").matchesSnapshot("ranking");
    }

    @Test
    void ranksFromFlightsAndAirports(PipelineRun run) {
        assertThat(run).artifact("rankedAirports").wasProducedBy("rank").isDerivedFrom("rawFlights", "airportCatalog");
        assertThat(run).artifact("rankedAirports").isInfluencedBy("flownFlights");
    }
}
