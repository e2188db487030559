package dev.whodunit.verification;

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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreenRunsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final SnapshotKey KEY = new SnapshotKey("acme.PricesTest", "rounds", List.of(), List.of(), "");

    @TempDir
    Path folder;

    @Test
    void theLastOneIsFound() {
        runs().keep(KEY, recording("first"), folder, NOON);
        runs().keep(KEY, recording("second"), folder, NOON.plusSeconds(1));

        assertThat(runs().find(KEY)).hasValueSatisfying(run -> {
            assertThat(run.recording().identity().uniqueId()).isEqualTo("second");
            assertThat(run.time()).isEqualTo(NOON.plusSeconds(1));
        });
    }

    @Test
    void theOneBeforeItIsDeleted() throws IOException {
        runs().keep(KEY, recording("first"), folder, NOON);
        runs().keep(KEY, recording("second"), folder, NOON);

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
        runs().keep(KEY, recording("first"), folder, NOON);
        try (Stream<Path> files = Files.walk(folder)) {
            Files.writeString(
                    files.filter(file -> file.endsWith("recording.json"))
                            .findFirst()
                            .orElseThrow(),
                    "{");
        }

        assertThat(runs().find(KEY)).isEmpty();
    }

    /** As two forks of a build do, or a build and an editor: what one has begun to write the other leaves alone. */
    @Test
    void severalJvmsMayKeepAndDropAtOnce() {
        SnapshotKey other = new SnapshotKey("acme.PricesTest", "taxes", List.of(), List.of(), "");
        GreenRuns small = new GreenRuns(folder.resolve("green"), 1);

        CompletableFuture<?>[] jvms = IntStream.range(0, 3)
                .mapToObj(jvm -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 200; i++) {
                                runs().keep(jvm == 0 ? other : KEY, recording("run " + i), folder, NOON);
                                small.dropOldest();
                            }
                        },
                        task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new);

        assertThat(CompletableFuture.allOf(jvms)).succeedsWithin(60, TimeUnit.SECONDS);
        runs().keep(KEY, recording("last"), folder, NOON);
        assertThat(runs().find(KEY)).isPresent();
    }

    @Test
    void whatAJvmThatWasKilledHasLeftIsDeletedLater() throws IOException {
        runs().keep(KEY, recording("first"), folder, NOON);
        Path kept;
        try (Stream<Path> files = Files.walk(folder)) {
            kept = files.filter(file -> file.endsWith("last.properties"))
                    .findFirst()
                    .orElseThrow();
        }
        Path abandoned = Files.createDirectories(kept.resolveSibling("abandoned"));
        Path begun = Files.createDirectories(kept.resolveSibling("begun"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minusSeconds(7_200)));

        runs().keep(KEY, recording("second"), folder, NOON);

        assertThat(abandoned).doesNotExist();
        assertThat(begun).exists();
    }

    @Test
    void aFolderThatIsAFileIsToldWithWhatToDo() throws IOException {
        Files.writeString(folder.resolve("green"), "");

        assertThatThrownBy(() -> runs().keep(KEY, recording("first"), folder, NOON))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The green run of acme.PricesTest#rounds could not be kept in ")
                .hasMessageEndingWith("Make sure that the folder can be written to and that the disk is not full.");
    }

    private GreenRuns runs() {
        return new GreenRuns(folder.resolve("green"), 1 << 20);
    }

    private static Recording recording(String id) {
        RunIdentity identity = new RunIdentity(id, "acme.PricesTest", "rounds", "rounds()", "Prices");
        return new Recording(identity, List.of(), PipelineMap.EMPTY, List.of(), Contents.EMPTY, List.of());
    }
}
