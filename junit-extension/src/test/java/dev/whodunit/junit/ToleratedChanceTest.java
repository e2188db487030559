package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.Unseen;
import targets.chance.Scores;

/** Values that are a little different in each run, within a tolerance, where the test runs a second time. */
@Tag("any-jdk") // what is near enough is so on all of them
class ToleratedChanceTest {

    private static final String UNSEEN = "whodunit.test.unseen";

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(UNSEEN);
        Unseen.NUMBERS[0] = 0;
    }

    @Test
    void whatIsLeftToChanceWithinTheToleranceIsAsAccepted() {
        assertThat(failures(FewTestCase.class)).isEmpty();
        assertThat(failures(FewTestCase.class)).isEmpty();
    }

    @Test
    void aRealChangeOfANoisyFunctionIsItsFault() {
        failures(FewTestCase.class);
        change();

        assertThat(failures(FewTestCase.class))
                .contains("> CHANGED   score", "(+7.00)", "Scores.java:")
                .doesNotContain("runs twice");
    }

    @Test
    void moreExecutionsAreKeptWhereSomethingIsTolerated() {
        assertThat(failures(ManyTestCase.class)).isEmpty();
        assertThat(failures(ManyTestCase.class)).isEmpty();
        change();
        assertThat(failures(ManyTestCase.class)).contains("> CHANGED   score");
    }

    @Test
    void whereValuesWereNotKeptTheSettingIsNamedThatKeepsThem() {
        failures(TooManyTestCase.class);

        assertThat(failures(TooManyTestCase.class))
                .contains("Values of Scores.parts λ1 differ that were not kept", "raise whodunit.samples")
                .doesNotContain("CHANGED");
    }

    @Test
    void chanceBeyondTheToleranceIsToldWithItsLine() {
        failures(TightTestCase.class);

        assertThat(failures(TightTestCase.class))
                .contains(
                        "Scores does different things when the same code runs twice.",
                        "Math.random, called by Scores.score (Scores.java:",
                        "chance  score",
                        "have other values that the tolerance of score: ±0.000000000001; mean: ±0.000000000001 does not"
                                + " cover in score of Scores.score (Scores.java:",
                        "@Redact for ids, times and random values",
                        "@Tolerate for numbers that differ a little");
    }

    private static void change() {
        Unseen.NUMBERS[0] = 7;
        System.setProperty(UNSEEN, "7");
    }

    private String failures(Class<?> testCase) {
        return TestCaseRun.of(folder, testCase).failures();
    }

    private static void isAsAccepted(PipelineRun run, double result) {
        assertThat(result).isNotNaN();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Scores.class)
    @Tolerate(
            fields = {"score", "mean", "part*"},
            absolute = 0.001)
    static class FewTestCase {

        @Test
        void scores(PipelineRun run) {
            isAsAccepted(run, Scores.mean(2));
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Scores.class)
    @Tolerate(
            fields = {"score", "mean", "part*"},
            absolute = 0.001)
    static class ManyTestCase {

        @Test
        void scores(PipelineRun run) {
            isAsAccepted(run, Scores.parts(50));
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Scores.class)
    @Tolerate(
            fields = {"score", "mean", "part*"},
            absolute = 0.001)
    static class TooManyTestCase {

        @Test
        void scores(PipelineRun run) {
            isAsAccepted(run, Scores.parts(1200));
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Scores.class)
    @Tolerate(
            fields = {"score", "mean"},
            absolute = 1e-12)
    static class TightTestCase {

        @Test
        void scores(PipelineRun run) {
            isAsAccepted(run, Scores.mean(2));
        }
    }
}
