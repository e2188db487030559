package dev.whodunit.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What java-snapshot-testing does with snapshots in eight situations, by their numbers in docs/other-snapshot-tools.md. */
@Tag("any-jdk")
class JavaSnapshotTestingFailuresTest {

    /** As its documentation has it. */
    private static final String SETTINGS = """
            serializer=au.com.origin.snapshots.serializers.v1.ToStringSnapshotSerializer
            serializer.orderedJson=au.com.origin.snapshots.jackson.serializers.v1.DeterministicJacksonSnapshotSerializer
            comparator=au.com.origin.snapshots.comparators.v1.PlainTextEqualsComparator
            reporters=au.com.origin.snapshots.reporters.v1.PlainTextSnapshotReporter
            snapshot-dir=__snapshots__
            output-dir=src/test/java
            ci-env-var=CI
            update-snapshot=none
            """;

    private static final String TWO_TESTS = """
            @Test void first() { expect.toMatchSnapshot(1); }
            @Test void second() { expect.toMatchSnapshot(2); }
            """;
    private static final String NESTED_CLASS = """
            @Nested class Inner {
                Expect expect;
                @Test void inner() { expect.toMatchSnapshot(3); }
            }
            """;
    private static final String ORPHANS = "ERROR: Found orphan snapshots";

    @TempDir
    Path folder;

    private PeerProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = PeerProject.of(folder, Peer.JAVA_SNAPSHOT_TESTING);
        project.writeResource("snapshot.properties", SETTINGS);
    }

    /** [R10] */
    @Test
    void whereSomeMethodsAreSelectedTheOthersMakeTheClassFail() throws Exception {
        test(TWO_TESTS + "@Test void third() { expect.toMatchSnapshot(3); }");
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();

        PeerRun run = project.run("a.SomeTest#first", "a.SomeTest#second");

        assertThat(run.passed()).containsExactlyInAnyOrder("first()", "second()");
        assertThat(run.failure().name()).isEqualTo("SomeTest");
        assertThat(run.failure().message()).isEqualTo(ORPHANS);
    }

    /** [R11] */
    @Test
    void aTestThatFailsBeforeItsSnapshotMakesTheClassFailToo() throws Exception {
        test(TWO_TESTS);
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();
        test(TWO_TESTS.replace("first() {", "first() { Assertions.fail(\"before its snapshot\");"));

        assertThat(project.run("a.SomeTest").failed())
                .extracting(Outcome::message)
                .containsExactly("before its snapshot", ORPHANS);
    }

    /** [R12] */
    @Test
    void whereAClassHasANestedOneItsObsoleteSnapshotsAreNotFound() throws Exception {
        test(TWO_TESTS + "@Test void gone() { expect.toMatchSnapshot(0); }\n" + NESTED_CLASS);
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();

        test(TWO_TESTS + NESTED_CLASS);
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();
        assertThat(project.files("")).containsKey("a/__snapshots__/SomeTest.snap.debug");
        assertThat(project.files("").get("a/__snapshots__/SomeTest.snap")).contains("a.SomeTest.gone=");

        test(TWO_TESTS);
        assertThat(project.run("a.SomeTest").failures())
                .as("without the nested class")
                .isEqualTo(ORPHANS);
    }

    /** [R13] */
    @Test
    void whereJUnitRunsTheNestedClassFirstTestsOfTheOuterOneAreStoredAsTestsOfTheNestedOne() throws Exception {
        project = PeerProject.of(folder, Peer.JAVA_SNAPSHOT_TESTING_ON_JUNIT_5_12);
        test(TWO_TESTS + NESTED_CLASS);

        assertThat(project.run("a.SomeTest", "a.SomeTest$Inner").isGreen()).isTrue();

        assertThat(project.files(".snap")).containsOnly(Map.entry("a/__snapshots__/SomeTest$Inner.snap", """
                        a.SomeTest$Inner.first=[
                        1
                        ]


                        a.SomeTest$Inner.inner=[
                        3
                        ]


                        a.SomeTest$Inner.second=[
                        2
                        ]"""));
    }

    /** [R13] */
    @Test
    void whereJUnitRunsTheOuterClassFirstEachHasAFileOfItsOwn() throws Exception {
        test(TWO_TESTS + NESTED_CLASS);

        assertThat(project.run("a.SomeTest", "a.SomeTest$Inner").isGreen()).isTrue();

        assertThat(project.files(".snap"))
                .containsOnlyKeys("a/__snapshots__/SomeTest$Inner.snap", "a/__snapshots__/SomeTest.snap");
    }

    /** [R14] */
    @Test
    void aVariableThatSaysNoIsTakenForABuildServer() throws Exception {
        test("@Test void first() { expect.toMatchSnapshot(1); }");

        assertThat(project.withVariable("CI", "false").run("a.SomeTest").failures())
                .isEqualTo("Snapshot [a.SomeTest.first] not found. Has this snapshot been committed ?");
    }

    /** [R15] */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expect.toMatchSnapshot("x\\n\\n\\ny") | expect.toMatchSnapshot("x\\n.\\n.\\ny")
            expect.serializer("orderedJson").toMatchSnapshot(Arrays.asList(3, null, 1)) | expect.serializer("orderedJson").toMatchSnapshot(Arrays.asList(1, 3))
            """)
    void aTextWithBlankLinesAndAListWithoutItsOrderPassForOthers(String accepted, String other) throws Exception {
        test("@Test void first() { %s; }".formatted(accepted));
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();

        test("@Test void first() { %s; }".formatted(other));
        assertThat(project.withVariable("CI", "true").run("a.SomeTest").isGreen())
                .isTrue();
    }

    /** [R16] */
    @Test
    void whatFailsIsNoAssertionThatToolsKnow() throws Exception {
        test("@Test void first() { expect.toMatchSnapshot(1); }");
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();
        test("@Test void first() { expect.toMatchSnapshot(2); }");

        Outcome failure = project.run("a.SomeTest").failure();

        assertThat(failure.thrown())
                .contains("shadow.org.opentest4j.MultipleFailuresError")
                .noneMatch(name -> name.startsWith("org.opentest4j."));
        assertThat(failure.message()).contains("shadow.org.opentest4j.AssertionFailedError");
    }

    /** [R17] */
    @Test
    void aFileThatIsCutBetweenTwoSnapshotsIsNotDamagedButLacksOne() throws Exception {
        test(TWO_TESTS);
        assertThat(project.run("a.SomeTest").isGreen()).isTrue();
        String name = "a/__snapshots__/SomeTest.snap";
        String whole = project.files(".snap").get(name);
        project.write(name, whole.substring(0, whole.indexOf("\n\n\n")));

        PeerRun run = project.withVariable("CI", "true").run("a.SomeTest");

        assertThat(run.passed()).containsExactly("first()");
        assertThat(run.failures())
                .isEqualTo("Snapshot [a.SomeTest.second] not found. Has this snapshot been committed ?");
    }

    private void test(String members) throws IOException {
        project.write("a/SomeTest.java", """
                package a;
                import au.com.origin.snapshots.Expect;
                import au.com.origin.snapshots.junit5.SnapshotExtension;
                import java.util.Arrays;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.ExtendWith;
                @ExtendWith(SnapshotExtension.class)
                class SomeTest {
                Expect expect;
                %s
                }
                """.formatted(members));
    }
}
