package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import targets.values.ChosenValue;

/**
 * What went wrong with snapshots in other tools of the JVM, when it was tried: a snapshot lost, deleted, taken for another one, or passed though
 * it differs. In brackets the number of each in docs/other-snapshot-tools.md.
 */
class KnownFailuresTest {

    private static final String VALUE = ChosenValue.NAME;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(VALUE);
    }

    /** [R1] */
    @Test
    void namesThatBeginAlikeLoseNoSnapshot() throws IOException {
        assertThat(accept(PrefixTestCase.class).failures()).isEmpty();

        assertThat(snapshots().keySet())
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "test.snap", "test1.snap", "test2.snap", "test10.snap", "test11.snap", "test_1.snap");
        assertThat(compare(PrefixTestCase.class).passed()).isEqualTo(6);
    }

    /** [R2] [R19] */
    @Test
    void repetitionsAndParametersHaveSnapshotsOfTheirOwnWithoutNames() throws IOException {
        assertThat(accept(InvocationsTestCase.class).failures()).isEmpty();

        assertThat(snapshots()).hasSize(5);
        assertThat(compare(InvocationsTestCase.class).passed()).isEqualTo(5);
    }

    /** [R3] [R5] */
    @Test
    void snapshotsOfClassesThatDoNotRunAreLeftAlone() throws IOException {
        assertThat(accept(ComposedTestCase.class).passed()).isEqualTo(1);
        Path gone = folder.resolve("snapshots/com/acme/GoneTest/wasHere.snap");
        Files.createDirectories(gone.getParent());
        Files.writeString(gone, "of a class that is on no class path");
        Map<String, String> before = snapshots();

        accept(InvocationsTestCase.class);

        assertThat(snapshots()).containsAllEntriesOf(before);
        assertThat(compare(ComposedTestCase.class).passed()).isEqualTo(1);
    }

    /** [R4] */
    @Test
    void onABuildServerNotAByteOfTheSourcesChanges() throws IOException {
        accept(PrefixTestCase.class);
        Files.writeString(folder.resolve("snapshots/stale.snap"), "stale");
        Map<String, String> before = snapshots();
        System.setProperty(VALUE, "other");

        TestCaseRun red = TestCaseRun.of(folder, Map.of("CI", "true", "whodunit.update", "all"), PrefixTestCase.class);

        assertThat(red.passed()).isZero();
        assertThat(snapshots()).isEqualTo(before);
    }

    /** [R6] [R17] */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFileThatIsCutBetweenTwoLinesIsDamagedAndNotMissing(int lines) throws IOException {
        accept(ValueTestCase.class);
        Path file = folder.resolve("snapshots")
                .resolve(snapshots().keySet().iterator().next());
        List<String> all = Files.readAllLines(file);
        Files.write(file, all.subList(0, all.size() - lines));

        assertThat(compare(ValueTestCase.class).failures())
                .contains(file + " is cut off after line " + (all.size() - lines));
        assertThat(TestCaseRun.of(folder, Map.of("CI", "true"), ValueTestCase.class)
                        .failures())
                .contains("is cut off after line");
    }

    /** [R7] */
    @Test
    void classesOfOneSimpleNameHaveFilesOfTheirOwn() throws IOException {
        assertThat(accept(First.SameTestCase.class, Second.SameTestCase.class).failures())
                .isEmpty();

        assertThat(snapshots()).hasSize(2);
    }

    /** [R8] */
    @Test
    void anAssertionOnAnotherThreadFindsItsTest() throws IOException {
        assertThat(accept(OtherThreadTestCase.class).failures()).isEmpty();

        assertThat(snapshots()).hasSize(1);
        assertThat(compare(OtherThreadTestCase.class).passed()).isEqualTo(1);
    }

    /** [R9] */
    @Test
    void overloadsHaveSnapshotsOfTheirOwn() throws IOException {
        assertThat(accept(OverloadedTestCase.class).failures()).isEmpty();

        assertThat(snapshots()).hasSize(2);
        assertThat(compare(OverloadedTestCase.class).passed()).isEqualTo(2);
    }

    /** [R10] */
    @Test
    void whereSomeMethodsAreSelectedTheOthersAreNoFault() throws IOException {
        accept(PrefixTestCase.class);
        Map<String, String> before = snapshots();

        assertThat(runOnly("test", "test10")).isEqualTo(2);

        assertThat(snapshots()).isEqualTo(before);
    }

    /** [R11] */
    @Test
    void aTestThatFailsBeforeItsSnapshotIsTheOnlyOneThatFails() {
        accept(HalfFailingTestCase.class);
        System.setProperty(VALUE, "fails");

        TestCaseRun run = compare(HalfFailingTestCase.class);

        assertThat(run.passed()).isEqualTo(1);
        assertThat(run.failures()).isEqualTo("before its snapshot");
    }

    /** [R13] */
    @ParameterizedTest
    @CsvSource({
        "org.junit.jupiter.api.MethodOrderer$MethodName",
        "org.junit.jupiter.api.MethodOrderer$Random",
        "org.junit.jupiter.api.MethodOrderer$DisplayName"
    })
    void theOrderOfTestsMakesNoDifference(String order) throws IOException {
        accept(OuterTestCase.class, PrefixTestCase.class);
        Map<String, String> before = snapshots();
        TestCaseRun run = TestCaseRun.of(
                folder.resolve("again"),
                Map.of("junit.jupiter.testmethod.order.default", order),
                PrefixTestCase.class,
                OuterTestCase.InnerTestCase.class,
                OuterTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(snapshots("again/snapshots")).isEqualTo(before);
    }

    /** [R14] */
    @ParameterizedTest
    @ValueSource(strings = {"false", "0", ""})
    void aVariableThatSaysNoIsNoBuildServer(String ci) throws IOException {
        assertThat(TestCaseRun.of(folder, Map.of("CI", ci), ValueTestCase.class).failures())
                .isEmpty();
        assertThat(snapshots()).hasSize(1);
    }

    /** [R15] [R18] [R21] Each is another value than the one beside it. */
    @ParameterizedTest
    @CsvSource({
        "blank lines, blank lines with dots",
        "list with null, sorted list without null",
        "bytes, other bytes that are no text",
        "2^53 + 1, 2^53",
        "one, one and a fraction of nothing",
        "nothing, empty",
        "line feed, carriage return",
    })
    void valuesThatAreDifferentDoNotPass(String accepted, String other) {
        System.setProperty(VALUE, accepted);
        accept(ValueTestCase.class);
        assertThat(compare(ValueTestCase.class).passed()).isEqualTo(1);

        System.setProperty(VALUE, other);
        assertThat(compare(ValueTestCase.class).passed()).isZero();
    }

    /** [R16] [R20] */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFailsIsAnAssertionThatToolsKnow(boolean isMissing) throws IOException {
        if (!isMissing) {
            accept(ValueTestCase.class);
        }
        System.setProperty(VALUE, "2^53");

        TestCaseRun run = compare(ValueTestCase.class);

        Throwable failure = run.results().testEvents().failed().stream()
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
        assertThat(failure).isExactlyInstanceOf(isMissing ? AssertionError.class : AssertionFailedError.class);
        if (failure instanceof AssertionFailedError difference) {
            assertThat(difference.isExpectedDefined() && difference.isActualDefined())
                    .isTrue();
        }
        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made.map(path -> path.getFileName().toString()))
                    .as("nothing lies elsewhere")
                    .containsExactlyInAnyOrder("snapshots", "whodunit");
        }
    }

    private TestCaseRun accept(Class<?>... testCases) {
        return TestCaseRun.of(folder, testCases);
    }

    private TestCaseRun compare(Class<?>... testCases) {
        return TestCaseRun.of(folder, Map.of("whodunit.update", "auto", "whodunit.rerun", "false"), testCases);
    }

    private long runOnly(String... methods) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(methods)
                        .map(method -> DiscoverySelectors.selectMethod(
                                PrefixTestCase.class, method, PipelineRun.class.getName()))
                        .toArray(DiscoverySelector[]::new))
                .configurationParameter(
                        "whodunit.directory", folder.resolve("whodunit").toString())
                .configurationParameter(
                        "whodunit.snapshots", folder.resolve("snapshots").toString())
                .configurationParameter("CI", "false")
                .execute()
                .testEvents()
                .succeeded()
                .count();
    }

    /** The content of each accepted file by its name. */
    private Map<String, String> snapshots() throws IOException {
        return snapshots("snapshots");
    }

    private Map<String, String> snapshots(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".snap")).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private static void expect(PipelineRun run) {
        ChosenValue.value();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class ValueTestCase {

        @Test
        void value(PipelineRun run) {
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class PrefixTestCase {

        @Test
        void test(PipelineRun run) {
            expect(run);
        }

        @Test
        void test1(PipelineRun run) {
            expect(run);
        }

        @Test
        void test2(PipelineRun run) {
            expect(run);
        }

        @Test
        void test10(PipelineRun run) {
            expect(run);
        }

        @Test
        void test11(PipelineRun run) {
            expect(run);
        }

        @Test
        void test_1(PipelineRun run) {
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class InvocationsTestCase {

        @RepeatedTest(3)
        void repeated(PipelineRun run) {
            expect(run);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void parameterized(String ignored, PipelineRun run) {
            expect(run);
        }
    }

    @Test
    @Retention(RetentionPolicy.RUNTIME)
    @interface OurTest {}

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class ComposedTestCase {

        @OurTest
        void composed(PipelineRun run) {
            expect(run);
        }
    }

    static final class First {

        @ExtendWith(PipelineExtension.class)
        @TracePipeline(ChosenValue.class)
        static class SameTestCase {

            @Test
            void same(PipelineRun run) {
                expect(run);
            }
        }
    }

    static final class Second {

        @ExtendWith(PipelineExtension.class)
        @TracePipeline(ChosenValue.class)
        static class SameTestCase {

            @Test
            void same(PipelineRun run) {
                expect(run);
            }
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class OtherThreadTestCase {

        @Test
        void elsewhere(PipelineRun run) {
            CompletableFuture.runAsync(() -> expect(run)).join();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class OverloadedTestCase {

        @Test
        void same(PipelineRun run) {
            expect(run);
        }

        @Test
        void same(PipelineRun run, TestInfo ignored) {
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class HalfFailingTestCase {

        @Test
        void fails(PipelineRun run) {
            if (System.getProperty(VALUE, "").equals("fails")) {
                throw new AssertionError("before its snapshot");
            }
            expect(run);
        }

        @Test
        void passes(PipelineRun run) {
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class OuterTestCase {

        @Test
        void outer(PipelineRun run) {
            expect(run);
        }

        @Nested
        class InnerTestCase {

            @Test
            void inner(PipelineRun run) {
                expect(run);
            }
        }
    }
}
