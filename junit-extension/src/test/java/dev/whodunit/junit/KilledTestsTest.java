package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.junit.KilledTestsProgram.ParallelTestCase;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A JVM that runs tests in parallel is killed at any moment, again and again in one folder. {@code -Dwhodunit.test.kills} says how often; the
 * figure of the documentation is of 200.
 */
class KilledTestsTest {

    private static final int KILLS = Integer.getInteger("whodunit.test.kills", 4);
    private static final int LONGEST_MILLIS = 1_500;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(KilledTestsProgram.AMOUNT);
    }

    @Test
    void everySnapshotIsOneThatSomeRunGave() throws Exception {
        Map<String, Set<String>> possible = possible();
        run(folder, 0);
        Path snapshots = folder.resolve("snapshots");
        Random random = new Random(1);
        for (int i = 0; i < KILLS; i++) {
            killAfter(random.nextInt(LONGEST_MILLIS), i);

            Map<String, String> found = snapshots(snapshots);
            assertThat(found)
                    .as("kill %d", i)
                    .hasSize(KilledTestsProgram.TESTS)
                    .allSatisfy((name, text) -> assertThat(possible.get(name)).contains(text));
            assertThat(new Review(new PendingSnapshots(snapshots), snapshots).problems())
                    .as("kill %d", i)
                    .isEmpty();
        }
        assertThat(run(folder, 1).failures()).doesNotContain("cannot be read", "damaged");
    }

    /** By name, what there may be: a run with each of the amounts gives one. */
    private Map<String, Set<String>> possible() throws IOException {
        Map<String, Set<String>> possible = new HashMap<>();
        for (int amount = 0; amount < KilledTestsProgram.AMOUNTS; amount++) {
            Path alone = folder.resolve("alone" + amount);
            System.setProperty(KilledTestsProgram.AMOUNT, String.valueOf(amount));
            run(alone, 0);
            snapshots(alone.resolve("snapshots"))
                    .forEach((name, text) -> possible.computeIfAbsent(name, unseen -> new HashSet<>())
                            .add(text));
        }
        assertThat(possible).allSatisfy((name, texts) -> assertThat(texts).hasSize(KilledTestsProgram.AMOUNTS));
        return possible;
    }

    private static TestCaseRun run(Path folder, int round) {
        return TestCaseRun.of(folder, KilledTestsProgram.settings(folder, round), ParallelTestCase.class);
    }

    private static Map<String, String> snapshots(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".snap")).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private void killAfter(int millis, int round) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Jvm.classPath(),
                        KilledTestsProgram.class.getName(),
                        folder.toString(),
                        String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Process program = builder.start();
        try (var begun = program.inputReader()) {
            assertThat(begun.readLine()).isEqualTo("begun");
            assertThat(program.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
