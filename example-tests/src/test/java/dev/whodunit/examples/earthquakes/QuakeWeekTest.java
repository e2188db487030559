package dev.whodunit.examples.earthquakes;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PipelineExtension.class)
@TracePipeline(QuakeWeek.class)
class QuakeWeekTest {

    @Test
    void everyInterimArtifactIsAsAccepted(PipelineRun run) throws Exception {
        new QuakeWeek().summarise(Data.file("earthquakes.json"));

        assertThat(run).matchesSnapshot();
    }

    @Test
    void bothBranchesWorkOnTheSameQuakes(PipelineRun run) throws Exception {
        new QuakeWeek().summarise(Data.file("earthquakes.json"));

        assertThat(run).artifactProducedBy("analyseActivity").isDerivedFrom("orderedQuakes");
        assertThat(run).artifact("rankedZones").isDerivedFrom("orderedQuakes");
    }
}
