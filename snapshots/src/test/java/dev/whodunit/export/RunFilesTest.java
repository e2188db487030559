package dev.whodunit.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import org.junit.jupiter.api.Test;

class RunFilesTest {

    private static final String READ = "{\"file\":\"in.csv\",\"bytes\":7,\"sha256\":\"c0ffee\"}";
    private static final String ABSENT = "{\"absent\":\"out.csv\"}";
    private static final String WRITTEN = "{\"file\":\"out.csv\",\"bytes\":9,\"sha256\":\"f00d\"}";

    @Test
    void aFileThatWasThereFromTheBeginningWasRead() {
        assertThat(files().read()).containsExactly(new FileContent("in.csv", 7, "c0ffee"));
    }

    @Test
    void aFileThatWasNotThereAtFirstWasWritten() {
        assertThat(files().written()).containsExactly(new FileContent("out.csv", 9, "f00d"));
    }

    private static RunFiles files() {
        Recording run = Runs.of("Flights")
                .step("read", step -> step.out(Runs.artifact("", "Path", READ)))
                .step("name", step -> step.out(Runs.artifact("", "Path", ABSENT)))
                .step("write", step -> step.out(Runs.artifact("", "Path", WRITTEN)))
                .build();
        return RunGraph.of(run, RunExport.ALL_STEPS).files();
    }
}
