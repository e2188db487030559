package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.manifest.Manifests;
import dev.whodunit.manifest.MethodRun;
import dev.whodunit.manifest.TestManifest;
import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.AcceptedFiles;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotLines;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Traced;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A class with one test that passes and one that fails, and snapshots of three. */
class PruneCommandTest {

    private static Snapshot snapshot;

    @TempDir
    Path project;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void record() {
        Recording recording =
                Traced.run("Sum", CompiledSource.compile("Sum", """
                        public class Sum implements java.util.concurrent.Callable<Object> {
                            public Object call() { return add(1, 2); }
                            static int add(int one, int other) { return one + other; }
                        }
                        """)).recording();
        snapshot = Snapshot.of(recording);
    }

    @BeforeEach
    void runTests() throws IOException {
        SnapshotStore store = new SnapshotStore(project.resolve("src/test/snapshots"), SnapshotStore.Mode.READ_WRITE);
        for (String method : List.of("passes", "fails", "gone")) {
            store.write(SnapshotKey.of("com.acme.SumTest", method), method, snapshot);
        }
        Path classFile = project.resolve("target/test-classes/com/acme/SumTest.class");
        Files.createDirectories(classFile.getParent());
        Files.write(classFile, new byte[0]);
        Manifests.in(project.resolve("target/whodunit"))
                .add(
                        new TestManifest(
                                "com.acme.SumTest",
                                Long.MAX_VALUE,
                                List.of("fails()", "passes()"),
                                List.of(
                                        new MethodRun(
                                                "passes()",
                                                "1",
                                                Long.MAX_VALUE,
                                                List.of("passes"),
                                                List.of(),
                                                List.of("com.acme.SumTest#passes")),
                                        new MethodRun(
                                                "fails()",
                                                "1",
                                                Long.MAX_VALUE,
                                                List.of(),
                                                List.of("fails"),
                                                List.of()))),
                        0);
    }

    @Test
    void whatIsObsoleteIsMovedAndWhatIsNotCertainIsTold() {
        assertThat(run("prune")).isZero();

        Path pruned = project.resolve("target/whodunit/pruned/com/acme/SumTest/gone.snap");
        assertThat(out.toString().lines())
                .containsExactly(
                        "pruned com.acme.SumTest#gone: com.acme.SumTest has no such test",
                        "    " + file("gone") + " is now " + pruned,
                        "unsure com.acme.SumTest#fails: fails did not pass, or not all of it ran",
                        "1 in use, 1 pruned, 1 unsure.");
        assertThat(pruned).exists();
        assertThat(file("gone")).doesNotExist();
        assertThat(file("fails")).exists();
        assertThat(run("prune", "--check")).isZero();
    }

    @Test
    void checkingChangesNothing() {
        assertThat(run("prune", "--check")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith("obsolete com.acme.SumTest#gone: com.acme.SumTest has no such test")
                .contains("1 in use, 1 obsolete, 1 unsure.");
        assertThat(file("gone")).exists();
    }

    @Test
    void unsureOnesArePrunedWhereTheirTestsAreNamedAndThoseInUseNever() {
        assertThat(run("prune", "SumTest#*")).isZero();

        assertThat(out.toString()).contains("pruned com.acme.SumTest#fails: ", "1 in use, 2 pruned, 0 unsure.");
        assertThat(file("passes")).exists();
    }

    @Test
    void aTestOfAnotherNameThatGaveOtherValuesIsTold() throws IOException {
        SnapshotKey key = SnapshotKey.of("com.acme.SumTest", "renamed");
        String other =
                SnapshotFile.text(key, snapshot).replaceFirst("\"outputs\":\"[0-9a-f]{8}", "\"outputs\":\"00000000");
        new PendingSnapshots(project.resolve("src/test/snapshots"))
                .write(
                        key,
                        PendingSnapshot.of(
                                key,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                SnapshotLines.ofTest(other, key.toString())));
        String accepted = Files.readString(file("gone"));

        assertThat(run("prune", "--check")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "    com.acme.SumTest#renamed took the same steps and gave other values: prune moves it there, with"
                                + " the accepted values");
        assertThat(run("prune", "--json")).isZero();
        assertThat(out.toString()).contains("\"successor\" : \"com.acme.SumTest#renamed\"", "\"sameValues\" : false");
        assertThat(AcceptedFiles.content(Files.readString(file("renamed"))))
                .isEqualTo(AcceptedFiles.content(accepted))
                .isPresent();
    }

    @Test
    void whereSeveralClassesTookTheSameStepsTheOneOfTheSameClassIsMeant() throws IOException {
        for (String test : List.of("SumTest", "OtherTest")) {
            SnapshotKey key = SnapshotKey.of("com.acme." + test, "renamed");
            String other = SnapshotFile.text(key, snapshot)
                    .replaceFirst("\"outputs\":\"[0-9a-f]{8}", "\"outputs\":\"00000000");
            PendingSnapshot pending = PendingSnapshot.of(
                    key, Optional.empty(), Optional.empty(), List.of(), SnapshotLines.ofTest(other, key.toString()));
            new PendingSnapshots(project.resolve("src/test/snapshots")).write(key, pending);
        }

        assertThat(run("prune", "--check")).isEqualTo(1);
        assertThat(out.toString()).contains("com.acme.SumTest#renamed took the same steps");
    }

    @Test
    void programsReadTheSame() throws IOException {
        run("prune", "--json");

        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("key").asText()).isEqualTo("com.acme.SumTest#gone");
        assertThat(all.get(0).path("state").asText()).isEqualTo("obsolete");
        assertThat(all.get(0).path("pruned").asText()).endsWith("gone.snap");
        assertThat(all.get(1).path("state").asText()).isEqualTo("unsure");
    }

    @Test
    void withoutAnyRunNothingIsCertain() throws IOException {
        Files.delete(project.resolve("target/whodunit/manifests/com/acme/SumTest.json"));

        assertThat(run("prune", "--check")).isZero();
        assertThat(out.toString())
                .contains("unsure com.acme.SumTest#gone: no test has run since the build folder was made")
                .contains("0 in use, 0 obsolete, 3 unsure.");
    }

    @Test
    void aManifestThatCannotBeReadSaysNothing() throws IOException {
        Files.writeString(project.resolve("target/whodunit/manifests/com/acme/SumTest.json"), "{\"className\":");

        assertThat(run("prune", "--check")).isZero();
        assertThat(out.toString()).contains("unsure com.acme.SumTest#gone: no test of com.acme.SumTest has run");
    }

    @Test
    void whatCannotBeMovedStaysAndIsTold() throws IOException {
        Path obstacle = project.resolve("target/whodunit/pruned/com");
        Files.createDirectories(obstacle.getParent());
        Files.createFile(obstacle);

        assertThat(run("prune")).isEqualTo(2);
        assertThat(err.toString()).contains("The snapshot " + file("gone") + " could not be moved to ");
        assertThat(file("gone")).exists();
    }

    private Path file(String method) {
        return project.resolve("src/test/snapshots/com/acme/SumTest").resolve(method + ".snap");
    }

    private int run(String... arguments) {
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--project",
                                project.toString(),
                                "--snapshots",
                                project.resolve("src/test/snapshots").toString()))
                .toArray(String[]::new));
    }
}
