package dev.whodunit.examples.advisor;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.examples.RecordedModel;
import dev.whodunit.junit.PipelineExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DelayAdvisorTest {

    @RegisterExtension
    static final PipelineExtension WHODUNIT =
            PipelineExtension.tracing(DelayAdvisor.class).build();

    @TempDir
    private Path folder;

    @Test
    void everyInterimArtifactIsAsAccepted(PipelineRun run) throws Exception {
        advise();

        assertThat(run).matchesSnapshot();
    }

    @Test
    void tenStepsComeBeforeTheModelAndTheRestAfterIt(PipelineRun run) throws Exception {
        advise();

        assertThat(run).artifact("prompt").isDerivedFrom("loadedFlights", "weatherNormals");
        assertThat(run).artifact("actionPlan").isDerivedFrom("answer", "airportDirectory");
    }

    private void advise() throws Exception {
        try (RecordedModel model = new RecordedModel()) {
            new DelayAdvisor(AdvisorConfig.of(model.baseUrl(), "recorded"))
                    .advise(
                            Data.file("flights-20k.json"),
                            Data.file("airports.csv"),
                            Data.file("seattle-weather.csv"),
                            folder.resolve("plan.md"));
        }
    }
}
