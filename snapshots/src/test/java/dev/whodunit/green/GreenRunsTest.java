package dev.whodunit.green;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.map.PipelineMap;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreenRunsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final SnapshotKey KEY = new SnapshotKey("acme.PricesTest", "rounds", List.of(), List.of(), "");

    private static final ClassPath NO_CODE = new ClassPath(List.of(), Set.of());

    @TempDir
    Path folder;

    @Test
    void theLastOneIsFound() {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        runs().keep(KEY, recording("second"), true, NO_CODE, NOON.plusSeconds(1));

        assertThat(runs().find(KEY)).hasValueSatisfying(run -> {
            assertThat(run.recording().identity().uniqueId()).isEqualTo("second");
            assertThat(run.time()).isEqualTo(NOON.plusSeconds(1));
        });
    }

    @Test
    void theOneBeforeItIsDeleted() throws IOException {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        runs().keep(KEY, recording("second"), true, NO_CODE, NOON);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("recording.json"))).hasSize(1);
        }
    }

    @Test
    void whereNothingIsKeptNothingIsFound() {
        assertThat(runs().find(KEY)).isEmpty();
    }

    @Test
    void oneThatIsDamagedIsAsGoodAsNone() throws IOException {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        try (Stream<Path> files = Files.walk(folder)) {
            Files.writeString(
                    files.filter(file -> file.endsWith("recording.json"))
                            .findFirst()
                            .orElseThrow(),
                    "{");
        }

        assertThat(runs().find(KEY)).isEmpty();
    }

    @Test
    void aFolderThatIsAFileIsToldWithWhatToDo() throws IOException {
        Files.writeString(folder.resolve("green"), "");

        assertThatThrownBy(() -> runs().keep(KEY, recording("first"), true, NO_CODE, NOON))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The green run of acme.PricesTest#rounds could not be kept in ")
                .hasMessageEndingWith("Make sure that the folder can be written to and that the disk is not full.");
    }

    private GreenRuns runs() {
        return new GreenRuns(folder.resolve("green"), 1 << 20, folder);
    }

    private static Recording recording(String id) {
        RunIdentity identity = new RunIdentity(id, "acme.PricesTest", "rounds", "rounds()", "Prices");
        return new Recording(identity, List.of(), PipelineMap.EMPTY, List.of(), Contents.EMPTY, List.of());
    }
}
