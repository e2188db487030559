package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {

    @TempDir
    Path folder;

    @Test
    void aChangedFileIsSeenAndOneThatGitDoesNotKnowIsNot() throws Exception {
        git("init", "-q");
        Files.writeString(folder.resolve("known.txt"), "1");
        git("add", ".");
        git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-qm", "first");
        Files.writeString(folder.resolve("unknown.txt"), "1");
        assertThat(WorkingTree.of(folder).isChanged()).contains(false);

        Files.writeString(folder.resolve("known.txt"), "22");

        assertThat(WorkingTree.of(folder).isChanged()).contains(true);
    }

    @Test
    void whereThereIsNoWorkingTreeNothingIsKnown() {
        assertThat(WorkingTree.of(folder).isChanged()).isEmpty();
    }

    @Test
    void whereThereIsNoGitNothingIsKnown() {
        assertThat(new WorkingTree(folder, List.of("no-such-git"), Duration.ofMinutes(1)).isChanged())
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void aGitThatDoesNotEndIsNotWaitedFor() {
        WorkingTree hanging = new WorkingTree(folder, java(Hanging.class), Duration.ofSeconds(1));

        assertThat(hanging.isChanged()).isEmpty();
        assertThat(ProcessHandle.current().children().filter(WorkingTreeTest::isHanging))
                .allSatisfy(killed -> assertThat(killed.onExit()).succeedsWithin(Duration.ofSeconds(30)));
    }

    @Test
    @Timeout(60)
    void manyChangesFillNoPipe() {
        WorkingTree large = new WorkingTree(folder, java(Telling.class), Duration.ofSeconds(50));

        assertThat(large.isChanged()).contains(true);
    }

    private static boolean isHanging(ProcessHandle child) {
        return child.isAlive() && child.info().commandLine().orElse("").contains(Hanging.class.getName());
    }

    private static List<String> java(Class<?> program) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                program.getName());
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        Collections.addAll(command, arguments);
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    static final class Hanging {

        private Hanging() {}

        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    static final class Telling {

        private Telling() {}

        public static void main(String[] arguments) {
            System.out.println(" M file\n".repeat(100_000));
        }
    }
}
