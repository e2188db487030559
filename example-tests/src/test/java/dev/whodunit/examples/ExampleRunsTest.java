package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.whodunit.diagnosis.StageTable;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a recording of each pipeline looks like, to people and on disk. */
class ExampleRunsTest {

    @TempDir
    private Path folder;

    /** Whether the stages of each pipeline can be read is seen in the diffs of these files. */
    @ParameterizedTest
    @EnumSource
    void theStagesAreThoseThatWereReviewed(ExamplePipeline pipeline) throws Exception {
        Path reviewed = Path.of("src", "test", "resources", "dev", "whodunit", "examples", "stages")
                .resolve(pipeline.simpleName() + ".txt");

        assertThat(StageTable.of(pipeline.record(List.of(), folder))).isEqualTo(Files.readString(reviewed));
    }

    @Test
    void theReadmeShowsTheStages() throws Exception {
        String stages = StageTable.of(ExamplePipeline.EARTHQUAKES.record(List.of(), folder));

        assertThat(Path.of("..", "README.md")).content().contains("```text\nQuakeWeek\n\n" + stages + "```\n");
    }

    @Test
    void theRecordingOnDiskIsAsTheSchemaSays() throws Exception {
        Recording recording = ExamplePipeline.EARTHQUAKES.record(List.of(), folder);
        Path file = RecordingWriter.write(recording, folder.resolve("recording"));

        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = RecordingWriter.class.getResourceAsStream("recording.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        }
    }
}
