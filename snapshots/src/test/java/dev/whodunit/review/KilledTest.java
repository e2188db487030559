package dev.whodunit.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A JVM that reviews is killed at any moment, again and again in one folder. {@code -Dwhodunit.test.kills} says how often; the figure of the
 * documentation is of 200.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("whodunit.test.kills", 5);
    private static final int LONGEST_MILLIS = 150;

    @TempDir
    Path folder;

    @Test
    void nothingIsDamagedHalfWrittenOrLost() throws Exception {
        SnapshotStore store = new SnapshotStore(folder, SnapshotStore.Mode.READ_WRITE);
        for (SnapshotKey key : KilledProgram.keys()) {
            store.write(key, key.toString(), KilledProgram.snapshot(0));
        }
        Random random = new Random(1);
        for (int i = 0; i < KILLS; i++) {
            killAfter(random.nextInt(LONGEST_MILLIS), i);

            for (SnapshotKey key : KilledProgram.keys()) {
                assertThat(store.find(key)).as("kill %d, %s", i, key).isPresent();
            }
            assertThat(new Review(new PendingSnapshots(folder), folder).problems())
                    .as("kill %d", i)
                    .isEmpty();
        }
    }

    private void killAfter(int millis, int seed) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProgram.class.getName(),
                        folder.toString(),
                        String.valueOf(4L * seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var begun = program.inputReader()) {
            assertThat(begun.readLine()).isEqualTo("begun");
            assertThat(program.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
