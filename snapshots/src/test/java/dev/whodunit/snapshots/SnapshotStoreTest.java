package dev.whodunit.snapshots;

import static dev.whodunit.snapshots.FlightRuns.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.run.Runs;
import dev.whodunit.snapshots.SnapshotStore.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {

    private static final Snapshot OTHER = Snapshot.of(Runs.of("Other").build());

    @TempDir
    Path root;

    private SnapshotStore store;

    @BeforeEach
    void openStore() {
        store = new SnapshotStore(root, Mode.READ_WRITE);
    }

    @Test
    void whatIsWrittenIsFound() {
        Path file = store.write(KEY, "A", FlightRuns.snapshot());

        assertThat(file).isEqualTo(store.file(KEY)).isRegularFile();
        assertThat(store.find(KEY)).contains(FlightRuns.snapshot());
    }

    @Test
    void whatWasNeverWrittenIsNotFound() {
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void theSameSnapshotIsNotWrittenAgain() throws IOException {
        Path file = store.write(KEY, "A", FlightRuns.snapshot());
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        Files.setLastModifiedTime(file, longAgo);

        store.write(KEY, "A", FlightRuns.snapshot());

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    @Test
    void aNewSnapshotReplacesTheOldAndLeavesNothingElse() throws IOException {
        store.write(KEY, "A", FlightRuns.snapshot());

        Path file = store.write(KEY, "A", OTHER);

        assertThat(store.find(KEY)).contains(OTHER);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aDamagedSnapshotCanBeReplaced() throws IOException {
        Path file = store.write(KEY, "A", FlightRuns.snapshot());
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});

        store.write(KEY, "A", OTHER);

        assertThat(store.find(KEY)).contains(OTHER);
    }

    @Test
    void aReadOnlyStoreWritesNothing() throws IOException {
        SnapshotStore readOnly = new SnapshotStore(root, Mode.READ_ONLY);

        assertThatThrownBy(() -> readOnly.write(KEY, "A", FlightRuns.snapshot()))
                .isInstanceOf(SnapshotException.class)
                .hasMessage(
                        "The snapshot " + readOnly.file(KEY) + " is not written, since snapshots are read-only here."
                                + " Accept it on a developer's machine with"
                                + " -Dwhodunit.update=FlightDelaysTest#ranksAirportsByDelay and commit the file.");
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(root.resolve("com"), "in the way");

        assertThatThrownBy(() -> store.write(KEY, "A", FlightRuns.snapshot()))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("The snapshot " + store.file(KEY)
                        + " of com.acme.FlightDelaysTest#ranksAirportsByDelay could not be written: ")
                .hasMessageEndingWith(
                        "Make sure that the folder " + root + " can be written to and that the disk is not full.");
    }

    @Test
    void aSnapshotThatIsNoFileCannotBeRead() throws IOException {
        Files.createDirectories(store.file(KEY));

        assertThatThrownBy(() -> store.find(KEY))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("The snapshot " + store.file(KEY) + " cannot be read: ")
                .hasMessageEndingWith("Make sure that it is a file that may be read.");
    }

    @Test
    void bytesThatAreNotUtf8AreNotGuessedAt() throws IOException {
        Path file = store.write(KEY, "A", FlightRuns.snapshot());
        Files.write(file, new byte[] {'{', (byte) 0xE9, '}'});

        assertThatThrownBy(() -> store.find(KEY))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("The snapshot " + file + " is not UTF-8. Restore it from version control, and keep tools"
                        + " from converting it to another encoding.");
    }

    @Test
    void twoInvocationsCannotWriteOneSnapshot() {
        store.write(KEY, "[invocation:#1]", FlightRuns.snapshot());

        assertThatThrownBy(() -> store.write(KEY, "[invocation:#2]", OTHER))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("Two test invocations use the snapshot " + store.file(KEY)
                        + " of com.acme.FlightDelaysTest#ranksAirportsByDelay: [invocation:#1] and [invocation:#2]."
                        + " Give the invocations keys of their own, or let only one of them use the snapshot.");
        assertThat(store.find(KEY)).contains(FlightRuns.snapshot());
    }

    @Test
    void twoInvocationsCannotUseOneSnapshotEvenIfNothingIsWritten() {
        store.claim(KEY, "A");

        assertThatThrownBy(() -> store.claim(KEY, "B")).isInstanceOf(SnapshotException.class);
    }

    @Test
    void theSameInvocationMayRunAgain() {
        store.write(KEY, "A", FlightRuns.snapshot());

        store.write(KEY, "A", OTHER);

        assertThat(store.find(KEY)).contains(OTHER);
    }

    @Test
    void twoTestsWithOneFileAreBothNamed() {
        SnapshotKey one = new SnapshotKey("A", "m", List.of("a.T"), List.of(), "");
        SnapshotKey two = new SnapshotKey("A", "m", List.of("b.T"), List.of(), "");
        store.write(one, "A", FlightRuns.snapshot());

        assertThatThrownBy(() -> store.write(two, "B", OTHER))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("Two tests have one snapshot file, " + store.file(two)
                        + ": A#m(a.T) and A#m(b.T). Rename one of them.");
    }

    @Test
    void twoTestsThatDifferInCaseAreBothNamed() {
        store.claim(SnapshotKey.of("com.acme.ATest", "ranks"), "A");

        assertThatThrownBy(() -> store.claim(SnapshotKey.of("com.acme.ATest", "RANKS"), "B"))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("com.acme.ATest#ranks and com.acme.ATest#RANKS. Rename one of them.");
    }

    @Test
    void anExistingFileThatDiffersInCaseIsNamed() {
        store.write(SnapshotKey.of("com.acme.ATest", "ranks"), "A", OTHER);
        SnapshotStore later = new SnapshotStore(root, Mode.READ_WRITE);
        SnapshotKey clash = SnapshotKey.of("com.acme.ATEST", "ranks");

        assertThatThrownBy(() -> later.write(clash, "B", OTHER))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("The snapshot " + later.file(clash) + " cannot be written beside "
                        + root.resolve("com").resolve("acme").resolve("ATest")
                        + ", since Windows and macOS take both for one file. Rename one of the tests, or delete the old"
                        + " file if its test is gone.");
    }

    @Test
    void manyThreadsWriteWhatOneThreadWrites() {
        List<SnapshotKey> keys = IntStream.range(0, 200)
                .mapToObj(i -> SnapshotKey.of("com.acme.T" + i % 7, "m" + i))
                .toList();

        keys.parallelStream().forEach(key -> store.write(key, key.toString(), FlightRuns.snapshot()));

        assertThat(keys).allMatch(key -> store.find(key).equals(Optional.of(FlightRuns.snapshot())));
    }
}
