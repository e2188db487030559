package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import targets.orders.Shares;

/** How a test says how far numbers may be from the accepted ones. */
class ToleranceOfTestsTest {

    private static final String AMOUNT = "whodunit.test.amount";

    @TempDir
    Path folder;

    @AfterEach
    void forgetAmount() {
        System.clearProperty(AMOUNT);
    }

    @Test
    void whereNothingIsSaidNumbersMustBeEqual() {
        assertThat(drifted(PlainTestCase.class, Map.of()).failures()).contains("third", "3.0000001");
    }

    @Test
    void theToleranceMayBeASetting() {
        TestCaseRun run = drifted(PlainTestCase.class, Map.of("whodunit.tolerance", "1e-6"));

        assertThat(run.failures()).isEmpty();
        assertThat(run.results().allEvents().reportingEntryPublished().stream()
                        .map(event -> event.getRequiredPayload(ReportEntry.class)
                                .getKeyValuePairs()
                                .getOrDefault("whodunit.snapshot", "")))
                .contains("within tolerance "
                        + folder.resolve(
                                "snapshots/dev/whodunit/junit/ToleranceOfTestsTest.PlainTestCase/thirds.snap"));
    }

    @Test
    void theToleranceMayBeInTheAnnotation() {
        assertThat(drifted(TolerantTestCase.class, Map.of()).failures()).isEmpty();
    }

    @Test
    void theAnnotationThatIsNearestToTheTestDecides() {
        assertThat(drifted(ExactMethodTestCase.class, Map.of("whodunit.tolerance", "1e-6"))
                        .failures())
                .isNotEmpty();
    }

    @Test
    void itMayBeAbsolute() {
        assertThat(drifted(AbsoluteTestCase.class, Map.of()).failures()).isEmpty();
    }

    @Test
    void whatIsBeyondAnAbsoluteOneIsNot() {
        assertThat(drifted(TooNarrowTestCase.class, Map.of()).failures()).contains("third");
    }

    @Test
    void theProjectMaySayIt() throws Exception {
        Path file = Files.writeString(folder.resolve("whodunit.yaml"), "tolerance: [{absolute: 1e-6}]");

        assertThat(drifted(PlainTestCase.class, Map.of("whodunit.config", file.toString()))
                        .failures())
                .isEmpty();
    }

    @Test
    void aToleranceThatIsNoneIsExplained() {
        assertThat(TestCaseRun.of(folder, NegativeTestCase.class).failures())
                .contains("@Tolerate: an absolute tolerance, and one in ulps, is 0 or more, not -1.0 or 0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-6 %", "1", "-0.1", "NaN"})
    void aSettingThatIsNoToleranceIsExplained(String value) {
        assertThat(TestCaseRun.of(folder, Map.of("whodunit.tolerance", value), PlainTestCase.class)
                        .failures())
                .contains("The setting whodunit.tolerance is \"" + value
                        + "\", but must be a number from 0 up to, but less than 1, such as 1e-9.");
    }

    @Test
    void anAnnotationThatIsNoToleranceIsExplained() {
        assertThat(TestCaseRun.of(folder, PercentTestCase.class).failures())
                .contains("The tolerance of @TracePipeline is 5.0, but must be a number from 0 up to, but less than 1,"
                        + " such as 1e-9.");
    }

    private TestCaseRun drifted(Class<?> testCase, Map<String, String> settings) {
        assertThat(TestCaseRun.of(folder, settings, testCase).failures()).isEmpty();
        System.setProperty(AMOUNT, "3.0000001");
        return TestCaseRun.of(folder, settings, testCase);
    }

    private static void thirdsAreAsAccepted(PipelineRun run) {
        Shares.third(Double.parseDouble(System.getProperty(AMOUNT, "3.0")));
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Shares.class)
    static class PlainTestCase {

        @Test
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(value = Shares.class, tolerance = 1e-6)
    static class TolerantTestCase {

        @Test
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(value = Shares.class, tolerance = 1e-6)
    static class ExactMethodTestCase {

        @Test
        @TracePipeline(tolerance = 0)
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(value = Shares.class, tolerance = 5)
    static class PercentTestCase {

        @Test
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Shares.class)
    @Tolerate(absolute = 1e-6)
    static class AbsoluteTestCase {

        @Test
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Shares.class)
    @Tolerate(absolute = 1e-9)
    @Tolerate(fields = "nobody", absolute = 1)
    static class TooNarrowTestCase {

        @Test
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Shares.class)
    @Tolerate(absolute = -1)
    static class NegativeTestCase {

        @Test
        void thirds(PipelineRun run) {
            thirdsAreAsAccepted(run);
        }
    }
}
