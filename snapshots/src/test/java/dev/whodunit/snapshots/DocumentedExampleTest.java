package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedExampleTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theSnapshotInTheDocumentationIsARealOne() throws IOException {
        assertThat(Files.readString(DOCS.resolve("snapshots.md")))
                .contains("```json\n" + SnapshotFile.text(FlightRuns.KEY, FlightRuns.snapshot()) + "```\n");
    }

    @Test
    void theRecordingInTheDocumentationIsARealOne(@TempDir Path folder) throws IOException {
        Environment environment = new Environment(
                "17.0.13+11 (Eclipse Adoptium)",
                "en-US",
                "en-US",
                "Europe/Berlin",
                "UTF-8",
                "UTF-8",
                "\\n",
                "Linux",
                8,
                7);
        Path file = RecordingWriter.write(FlightRuns.run().in(environment), folder.resolve("run"));

        assertThat(Files.readString(DOCS.resolve("recording.md")))
                .contains(Files.readString(file).lines().limit(3).toList());
    }
}
