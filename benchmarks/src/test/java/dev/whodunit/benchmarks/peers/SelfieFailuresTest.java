package dev.whodunit.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What selfie does with snapshots in nine situations, by their numbers in docs/other-snapshot-tools.md. */
@Tag("any-jdk")
class SelfieFailuresTest {

    private static final String END = "╔═ [end of file] ═╗\n";
    private static final String OTHER = "@Test void other() { expectSelfie(\"x\").toMatchDisk(); }";
    private static final String STALE = "Selfie wrote a snapshot and then marked it stale for deletion in the same run";

    @TempDir
    Path folder;

    private PeerProject project;
    private PeerProject writing;
    private PeerProject onABuildServer;

    @BeforeEach
    void makeProject() {
        project = PeerProject.of(folder, Peer.SELFIE);
        writing = project.withProperty("selfie", "overwrite");
        onABuildServer = project.withVariable("CI", "true");
    }

    /** [R1] */
    @Test
    void namesThatBeginAlikeLoseSnapshotsInAGreenBuild() throws Exception {
        test(
                "a.PrefixTest",
                Stream.of("test", "test1", "test2", "test10", "test11")
                        .map(name -> "@Test void %s() { expectSelfie(\"%s\").toMatchDisk(); }".formatted(name, name))
                        .collect(Collectors.joining("\n")));

        PeerRun run = writing.run("a.PrefixTest");

        assertThat(run.isGreen()).isTrue();
        assertThat(run.passed()).hasSize(5).contains("test10()", "test11()");
        assertThat(snapshots())
                .containsOnly(Map.entry(
                        "a/PrefixTest.ss", "╔═ test ═╗\ntest\n╔═ test1 ═╗\ntest1\n╔═ test2 ═╗\ntest2\n" + END));
        assertThat(onABuildServer.run("a.PrefixTest").failed())
                .extracting(Outcome::name)
                .containsExactlyInAnyOrder("test10()", "test11()");
    }

    /** [R2] */
    @Test
    void repetitionsShareASnapshotThatTheNextRunOfAnotherClassDeletes() throws Exception {
        test("a.RepeatedlyTest", "@RepeatedTest(2) void repeated() { expectSelfie(\"x\").toMatchDisk(); }");
        test("a.OtherTest", OTHER);

        PeerRun run = writing.run("a.RepeatedlyTest");

        assertThat(run.isGreen()).isTrue();
        assertThat(run.output()).contains(STALE);
        assertThat(snapshots()).containsOnly(Map.entry("a/RepeatedlyTest.ss", "╔═ repeated ═╗\nx\n" + END));

        assertThat(writing.run("a.OtherTest").isGreen()).isTrue();
        assertThat(snapshots()).containsOnlyKeys("a/OtherTest.ss");
    }

    /** [R3] */
    @Test
    void theSnapshotOfATestWithAnAnnotationOfOnesOwnIsDeletedByTheNextRunOfAnotherClass() throws Exception {
        project.write("a/OurTest.java", """
                package a;
                import java.lang.annotation.*;
                @org.junit.jupiter.api.Test @Retention(RetentionPolicy.RUNTIME) @interface OurTest {}
                """);
        test("a.ComposedTest", "@OurTest void composed() { expectSelfie(\"x\").toMatchDisk(); }");
        test("a.OtherTest", OTHER);

        PeerRun run = writing.run("a.ComposedTest");

        assertThat(run.isGreen()).isTrue();
        assertThat(run.output()).contains(STALE);
        assertThat(snapshots()).containsOnlyKeys("a/ComposedTest.ss");

        assertThat(writing.run("a.OtherTest").isGreen()).isTrue();
        assertThat(snapshots()).containsOnlyKeys("a/OtherTest.ss");
    }

    /** [R4] */
    @Test
    void onABuildServerTheFileIsRewrittenWithoutTheSnapshotThatIsObsolete() throws Exception {
        test("a.OtherTest", OTHER);
        project.write("a/OtherTest.ss", "╔═ gone ═╗\nx\n╔═ other ═╗\nx\n" + END);

        assertThat(onABuildServer.run("a.OtherTest").isGreen()).isTrue();

        assertThat(snapshots()).containsOnly(Map.entry("a/OtherTest.ss", "╔═ other ═╗\nx\n" + END));
    }

    /** [R5] */
    @Test
    void theFileOfAClassThatIsNotOnTheClassPathIsDeletedWithoutAWord() throws Exception {
        test("a.OtherTest", OTHER);
        project.write("a/OtherTest.ss", "╔═ other ═╗\nx\n" + END);
        project.write("a/GoneTest.ss", "╔═ wasHere ═╗\nx\n" + END);

        onABuildServer.run("a.OtherTest");
        assertThat(snapshots()).as("on a build server").containsOnlyKeys("a/GoneTest.ss", "a/OtherTest.ss");

        PeerRun run = project.run("a.OtherTest");
        assertThat(run.isGreen()).isTrue();
        assertThat(run.output()).isEmpty();
        assertThat(snapshots()).as("elsewhere").containsOnlyKeys("a/OtherTest.ss");
    }

    /** [R6] */
    @Test
    void aFileThatIsCutBetweenTwoSnapshotsIsTakenForWhole() throws Exception {
        test("a.OtherTest", OTHER);
        project.write("a/OtherTest.ss", "╔═ other ═╗\nx\n");

        PeerRun run = onABuildServer.run("a.OtherTest");

        assertThat(run.isGreen()).isTrue();
        assertThat(run.output()).isEmpty();
    }

    /** [R7] Which of the two files is taken for both depends on the file system. */
    @Test
    void aValueIsWrittenIntoTheTestOfAnotherPackageWhoseClassHasTheSameName() throws Exception {
        String test = "@Test void same() { expectSelfie(SameTest.class.getPackageName()).toBe_TODO(); }";

        Map<String, String> afterA = sourcesAfter(test, "a");
        Map<String, String> afterB = sourcesAfter(test, "b");

        String written = afterA.get("a/SameTest.java").contains("toBe_TODO") ? "b/SameTest.java" : "a/SameTest.java";
        String other = written.startsWith("b") ? "a/SameTest.java" : "b/SameTest.java";
        assertThat(afterA.get(written)).contains(".toBe(\"a\")");
        assertThat(afterB.get(written)).contains(".toBe(\"b\")");
        assertThat(afterA.get(other)).contains("toBe_TODO");
        assertThat(afterB.get(other)).contains("toBe_TODO");
    }

    /** [R8] */
    @Test
    void anAssertionOnAnotherThreadHasNoTest() throws Exception {
        test("a.ThreadTest", """
                @Test void elsewhere() {
                    CompletableFuture.runAsync(() -> expectSelfie("x").toMatchDisk()).join();
                }
                """);

        assertThat(writing.run("a.ThreadTest").failure().message())
                .contains("No JUnit test is in progress on this thread. If this is a Kotest test");
    }

    /** [R9] */
    @Test
    void overloadsCollide() throws Exception {
        test("a.OverloadedTest", """
                @Test void same() { expectSelfie("x").toMatchDisk(); }
                @Test void same(TestInfo info) { expectSelfie("y").toMatchDisk(); }
                """);

        assertThat(writing.run("a.OverloadedTest").failure().message())
                .contains("Snapshot was set to multiple values!");
    }

    private Map<String, String> sourcesAfter(String test, String testOf) throws IOException, InterruptedException {
        test("a.SameTest", test);
        test("b.SameTest", test);
        assertThat(writing.run(testOf + ".SameTest").isGreen()).isTrue();
        return project.files(".java");
    }

    private Map<String, String> snapshots() throws IOException {
        return project.files(".ss");
    }

    private void test(String name, String methods) throws IOException {
        int dot = name.lastIndexOf('.');
        project.write(name.replace('.', '/') + ".java", """
                package %s;
                import static com.diffplug.selfie.Selfie.expectSelfie;
                import java.util.concurrent.CompletableFuture;
                import org.junit.jupiter.api.*;
                class %s {
                %s
                }
                """.formatted(
                        name.substring(0, dot), name.substring(dot + 1), methods));
    }
}
