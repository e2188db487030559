package dev.whodunit.examples.birdstrikes;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PipelineExtension.class)
@TracePipeline(StrikeCosts.class)
class StrikeCostsTest {

    @Test
    void everyInterimArtifactIsAsAccepted(PipelineRun run) throws Exception {
        new StrikeCosts().analyse(Data.file("birdstrikes.csv"));

        assertThat(run).matchesSnapshot();
    }

    @Test
    void rejectsRowsBeforeAnythingIsCounted(PipelineRun run) throws Exception {
        new StrikeCosts().analyse(Data.file("birdstrikes.csv"));

        assertThat(run).artifact("distinctStrikes").hasFewerRowsThan("parsedStrikes");
        assertThat(run).artifact("costBySpecies").isDerivedFrom("distinctStrikes");
    }
}
