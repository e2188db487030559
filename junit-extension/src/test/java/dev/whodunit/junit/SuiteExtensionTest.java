package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import targets.Unseen;
import targets.chance.Raffle;

/** A suite without any annotation: what fails says what is different since it last passed. */
class SuiteExtensionTest {

    private static final String UNSEEN = "whodunit.test.unseen";
    private static final String FAILS = "whodunit.test.fails";

    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(UNSEEN);
        System.clearProperty(FAILS);
        TimeZone.setDefault(zone);
        Unseen.NUMBERS[0] = 0;
    }

    @Test
    void aFailureNamesTheFunctionThatBehavesDifferentlySinceTheLastGreenRun() {
        assertThat(suite(DrawTestCase.class).passed()).isEqualTo(1);
        actDifferently();

        assertThat(suite(DrawTestCase.class).failures())
                .startsWith("\nexpected: 10\n but was: 17\nsince the last green run")
                .contains("1 function behaves differently: Raffle.draw (Raffle.java:")
                .contains("result 10 → 17");
    }

    @Test
    void theFailureStaysAsItWasThrown() {
        suite(ThrowingTestCase.class);
        actDifferently();

        Throwable failure = failure(suite(ThrowingTestCase.class));

        assertThat(failure).isSameAs(ThrowingTestCase.THROWN);
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .contains("1 function behaves differently: Raffle.draw");
    }

    @Test
    void aTimeOutIsAFailureToo() {
        suite(SlowTestCase.class);
        actDifferently();
        System.setProperty(FAILS, "true");

        assertThat(suite(SlowTestCase.class).failures())
                .contains("timed out after 100 milliseconds")
                .contains("1 function behaves differently: Raffle.draw");
    }

    @Test
    void whereNothingInScopeBehavesDifferentlyItSaysSo() {
        suite(OwnFaultTestCase.class);
        System.setProperty(FAILS, "true");

        assertThat(suite(OwnFaultTestCase.class).failures())
                .contains("the test's own fault")
                .contains(
                        "nothing in \"targets.chance..\" behaves differently, and no setting of the JVM and no library is"
                                + " another one. The test was not run again in depth: whodunit.rerun is false. Of"
                                + " each function the first executions were compared, without calls of libraries and without"
                                + " fields.");
    }

    @Test
    void aTestThatDoesNotComeAsFarAsThePipelineIsComparedToo() {
        suite(NotReachedTestCase.class);
        System.setProperty(FAILS, "true");

        assertThat(suite(NotReachedTestCase.class).failures())
                .contains("The pipeline is called differently: the test no longer calls draw(10).");
    }

    @Test
    void whatIsDifferentAroundIsTold() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        suite(OwnFaultTestCase.class);
        System.setProperty(FAILS, "true");
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

        assertThat(suite(OwnFaultTestCase.class).failures())
                .contains(
                        "behaves differently; what is different: default time zone: Europe/Berlin → America/New_York.");
    }

    @Test
    void aTestThatFailsFirstHasNoVerdict() {
        actDifferently();

        TestCaseRun red = suite(DrawTestCase.class);

        assertThat(failure(red).getSuppressed()).isEmpty();
        assertThat(entries(red)).singleElement().asString().contains("no green run of this test is kept yet");
    }

    @Test
    void aGreenRunThatCannotBeReadIsTold() throws IOException {
        suite(DrawTestCase.class);
        for (Path last : greenRuns()) {
            Files.writeString(last, "run=gone");
        }
        actDifferently();

        TestCaseRun red = suite(DrawTestCase.class);

        assertThat(failure(red).getSuppressed()).isEmpty();
        assertThat(entries(red))
                .singleElement()
                .asString()
                .contains("the last green run of dev.whodunit.junit.SuiteExtensionTest$DrawTestCase#draws, kept in ")
                .contains(", cannot be read, so that nothing can be said of what changed. The next one replaces it;")
                .contains("What is wrong: There is no recording at ");
    }

    @Test
    void whereATestMustNotRunTwiceTheDepthIsWhatIsMissing() {
        suite(Map.of("whodunit.rerun", "true"), OnceTestCase.class);
        actDifferently();

        assertThat(suite(Map.of("whodunit.rerun", "true"), OnceTestCase.class).failures())
                .contains("1 function behaves differently: Raffle.draw")
                .contains(
                        "The test was not run again in depth: it must not run twice, says @TracePipeline(rerun = false).")
                .doesNotContain("rule out chance");
    }

    @Test
    void aRedRunIsNoGreenOne() {
        suite(DrawTestCase.class);
        actDifferently();
        suite(DrawTestCase.class);

        assertThat(suite(DrawTestCase.class).failures()).contains("1 function behaves differently: Raffle.draw");
    }

    @Test
    void anAbortedRunIsNeitherRedNorGreen() throws IOException {
        TestCaseRun aborted = suite(AbortedTestCase.class);

        assertThat(aborted.results().testEvents().aborted().count()).isEqualTo(1);
        assertThat(aborted.failures()).isEqualTo("Assumption failed: not here");
        assertThat(greenRuns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false"})
    void withoutTheSettingsNothingIsTraced(String detection) throws IOException {
        Map<String, String> settings = detection.isEmpty()
                ? Map.of("whodunit.trace", "")
                : Map.of("junit.jupiter.extensions.autodetection.enabled", detection);

        assertThat(suite(settings, DrawTestCase.class).passed()).isEqualTo(1);
        assertThat(greenRuns()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToFailsNoTest() throws IOException {
        Files.writeString(folder.resolve("green"), "a file");

        assertThat(suite(DrawTestCase.class).passed()).isEqualTo(1);
    }

    @Test
    void theOldestRunsAreDroppedWhereAllTakeTooMuch() throws IOException {
        suite(DrawTestCase.class, OwnFaultTestCase.class);
        assertThat(greenRuns()).hasSize(2);
        Path large = Files.createDirectories(folder.resolve("green").resolve("Old.green"));
        Files.write(large.resolve("last.properties"), new byte[3 << 20]);
        Files.setLastModifiedTime(large.resolve("last.properties"), FileTime.fromMillis(0));

        suite(Map.of("whodunit.green.megabytes", "2"), DrawTestCase.class);

        assertThat(large.resolve("last.properties")).doesNotExist();
        assertThat(greenRuns()).hasSize(2);
    }

    @Test
    void whatIsKeptIsIgnoredByVersionControl() {
        suite(DrawTestCase.class);

        assertThat(folder.resolve("green").resolve(".gitignore")).hasContent("*");
    }

    @Test
    void aTestThatHasTheExtensionIsRecordedOnceAndHasBoth() throws IOException {
        TestCaseRun green = suite(BothTestCase.class);

        assertThat(green.failures()).isEmpty();
        assertThat(green.recordings()).hasSize(1);
        assertThat(greenRuns()).hasSize(1);
    }

    private void actDifferently() {
        Unseen.NUMBERS[0] = 7;
        System.setProperty(UNSEEN, "7");
    }

    private List<Path> greenRuns() throws IOException {
        if (!Files.isDirectory(folder.resolve("green"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("green"))) {
            return files.filter(file -> file.endsWith("last.properties")).toList();
        }
    }

    private TestCaseRun suite(Class<?>... testCases) {
        return suite(Map.of(), testCases);
    }

    private TestCaseRun suite(Map<String, String> settings, Class<?>... testCases) {
        Map<String, String> all = new HashMap<>();
        all.put("junit.jupiter.extensions.autodetection.enabled", "true");
        all.put("whodunit.trace", "targets.chance..");
        all.put("whodunit.rerun", "false");
        all.put("whodunit.green", folder.resolve("green").toString());
        all.putAll(settings);
        return TestCaseRun.of(folder, all, testCases);
    }

    private static Throwable failure(TestCaseRun run) {
        return run.results().testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> entries(TestCaseRun run) {
        return run.results().testEvents().reportingEntryPublished().stream()
                .map(event -> String.valueOf(event.getPayload().orElseThrow()))
                .filter(entry -> entry.contains("whodunit.verdict"))
                .toList();
    }

    static class DrawTestCase {

        @Test
        void draws() {
            assertThat(new Raffle().draw(10)).isEqualTo(10);
        }
    }

    @TracePipeline(rerun = false)
    static class OnceTestCase extends DrawTestCase {}

    static class ThrowingTestCase {

        static final IllegalStateException THROWN = new IllegalStateException("another draw");

        @Test
        void draws() {
            if (new Raffle().draw(10) != 10) {
                throw THROWN;
            }
        }
    }

    static class SlowTestCase {

        @Test
        @Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
        void draws() throws InterruptedException {
            new Raffle().draw(10);
            if (Boolean.getBoolean(FAILS)) {
                TimeUnit.SECONDS.sleep(10);
            }
        }
    }

    static class OwnFaultTestCase {

        @Test
        void draws() {
            new Raffle().draw(10);
            assertThat(Boolean.getBoolean(FAILS)).as("the test's own fault").isFalse();
        }
    }

    static class NotReachedTestCase {

        @Test
        void draws() {
            assertThat(Boolean.getBoolean(FAILS)).as("before the pipeline").isFalse();
            new Raffle().draw(10);
        }
    }

    static class AbortedTestCase {

        @Test
        void draws() {
            new Raffle().draw(10);
            assumeTrue(false, "not here");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Raffle.class)
    static class BothTestCase {

        @Test
        void draws(PipelineRun run) {
            new Raffle().draw(10);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
