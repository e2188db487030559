package dev.whodunit.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The operating system refuses to write the rest of a file, as it does where a disk is full: a limit for the size of files does that to one
 * process alone.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
class FullDiskTest {

    private static final int KIBIBYTES = 64;

    @TempDir
    Path folder;

    @BeforeEach
    void acceptSmallOnesAndLeaveALargeOnePending() {
        SnapshotStore store = new SnapshotStore(folder, SnapshotStore.Mode.READ_WRITE);
        for (SnapshotKey key : FullDiskProgram.keys()) {
            store.write(key, key.toString(), FullDiskProgram.small());
        }
        new PendingSnapshots(folder)
                .write(
                        FullDiskProgram.ACCEPTED,
                        FullDiskProgram.pendingOf(
                                FullDiskProgram.ACCEPTED, text(FullDiskProgram.ACCEPTED), FullDiskProgram.large()));
    }

    @Test
    void whatCannotBeWrittenIsToldAndWhatWasThereStays() throws Exception {
        List<Path> before = files();

        List<String> told = toldByTheProgram();

        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("ShopTest/writes.snap", "File too large");
        assertThat(told.get(1)).contains("ShopTest/writes.snap.new", "File too large");
        assertThat(told.get(2)).contains("ShopTest/accepts.snap", "File too large");
        for (SnapshotKey key : FullDiskProgram.keys()) {
            assertThat(text(key)).isEqualTo(SnapshotFile.text(key, FullDiskProgram.small()));
        }
        assertThat(files()).isEqualTo(before);
    }

    private String text(SnapshotKey key) {
        return new SnapshotStore(folder, SnapshotStore.Mode.READ_ONLY).text(key).orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<String> toldByTheProgram() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + KIBIBYTES + "; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FullDiskProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = program.inputReader()) {
            List<String> lines = told.lines().toList();
            assertThat(program.waitFor()).isZero();
            return lines;
        }
    }
}
