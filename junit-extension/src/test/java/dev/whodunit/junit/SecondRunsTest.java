package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.rerun.ChildJvmRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.Unseen;
import targets.chance.Raffle;

/** Before a function is accused, the test runs once more in a JVM of its own. */
class SecondRunsTest {

    private static final String UNSEEN = "whodunit.test.unseen";

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(UNSEEN);
        System.clearProperty(GoesOnTestCase.AFTER);
        System.clearProperty("whodunit.test.password");
        Unseen.NUMBERS[0] = 0;
    }

    @Test
    void whatHappensInThisJvmOnlyIsNobodysFault() {
        run(Map.of());
        Unseen.NUMBERS[0] = 7;

        assertThat(run(Map.of()).failures())
                .contains("Raffle does different things when the same code runs twice.")
                .doesNotContain("CHANGED");
    }

    @Test
    void whatHappensInAFreshJvmTooIsAFunctionsFault() {
        run(Map.of());
        Unseen.NUMBERS[0] = 7;
        System.setProperty(UNSEEN, "7");

        assertThat(run(Map.of()).failures())
                .contains("CHANGED", "result 10 → 17")
                .doesNotContain("second time");
    }

    @Test
    void aSettingForbidsIt() {
        run(Map.of());
        Unseen.NUMBERS[0] = 7;

        assertThat(run(Map.of("whodunit.rerun", "false")).failures())
                .contains("CHANGED")
                .contains("Note: The test was not run a second time to rule out chance: whodunit.rerun is false.");
    }

    @Test
    void anAnnotationForbidsIt() {
        TestCaseRun.of(folder, OnceTestCase.class);
        Unseen.NUMBERS[0] = 7;

        assertThat(TestCaseRun.of(folder, OnceTestCase.class).failures())
                .contains("CHANGED")
                .contains("Note: The test was not run a second time to rule out chance: it must not run twice, says"
                        + " @TracePipeline(rerun = false).");
    }

    @Test
    void aSecondRunThatFailsBeforeTheComparisonConfirmsNothing() {
        TestCaseRun.of(folder, FirstOnlyTestCase.class);
        Unseen.NUMBERS[0] = 7;

        assertThat(TestCaseRun.of(folder, FirstOnlyTestCase.class).failures())
                .contains("CHANGED")
                .contains("Note: The test was not run a second time to rule out chance: it did not come as far as the"
                        + " comparison with the snapshot, see ");
    }

    @Test
    void aSecondRunGoesNoFurtherThanTheComparison() {
        Path after = folder.resolve("after");
        System.setProperty(GoesOnTestCase.AFTER, after.toString());
        TestCaseRun.of(folder, GoesOnTestCase.class);
        assertThat(after).exists().hasContent("published");
        after.toFile().delete();
        Unseen.NUMBERS[0] = 7;

        assertThat(TestCaseRun.of(folder, GoesOnTestCase.class).failures()).contains("when the same code runs twice");
        assertThat(after).doesNotExist();
    }

    @Test
    void whatIsToldToASecondRunIsOnNoDisk() throws IOException {
        System.setProperty("whodunit.test.password", "open sesame");
        run(Map.of());
        Unseen.NUMBERS[0] = 7;
        run(Map.of());

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneSatisfy(file -> assertThat(file).content().contains("open sesame"));
        }
    }

    @Test
    void notEachOfManyFailingTestsRunsASecondTime() {
        SecondRunAllowance allowance = new SecondRunAllowance();

        for (int i = 0; i < SecondRunAllowance.MOST; i++) {
            assertThat(allowance.share("test " + i).get()).isEmpty();
        }
        ChildJvmRun refused = secondRun(List::of, allowance.share("another test"));
        assertThat(refused.run().reason())
                .isEqualTo("The test was not run a second time to rule out chance: 20 tests of this JVM were already");
    }

    @Test
    void allRunsOfATestTakeOneShare() {
        SecondRunAllowance allowance = new SecondRunAllowance();

        for (int i = 0; i <= SecondRunAllowance.MOST; i++) {
            Supplier<String> shareOfOnePart = allowance.share("a test");
            assertThat(shareOfOnePart.get()).isEmpty();
            assertThat(shareOfOnePart.get()).isEmpty();
        }
        assertThat(allowance.share("another test").get()).isEmpty();
    }

    @Test
    void aSecondRunThatDoesNotStartTakesNoShare() {
        AtomicInteger asked = new AtomicInteger();
        ChildJvmRun withoutClasses = secondRun(
                () -> {
                    throw new RecordingException("its class files were not kept");
                },
                () -> String.valueOf(asked.incrementAndGet()));

        assertThat(withoutClasses.run().reason()).endsWith(": its class files were not kept");
        assertThat(asked).hasValue(0);
    }

    private ChildJvmRun secondRun(Supplier<List<Path>> classPath, Supplier<String> refusal) {
        return new ChildJvmRun(
                new ChildJvmRun.Wording(
                        "The test was not run a second time to rule out chance", "the comparison with the snapshot"),
                refusal,
                classPath,
                "[engine:none]",
                Path.of("none"),
                folder.resolve("work"),
                new Properties(),
                Map.of(),
                Duration.ofSeconds(1));
    }

    @Test
    void aSettingThatIsNeitherTrueNorFalseIsTold() {
        run(Map.of());
        Unseen.NUMBERS[0] = 7;

        assertThat(run(Map.of("whodunit.rerun", "maybe")).failures())
                .contains("The setting whodunit.rerun is \"maybe\", but must be true or false.");
    }

    private TestCaseRun run(Map<String, String> settings) {
        return TestCaseRun.of(folder, settings, RaffleTestCase.class);
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Raffle.class)
    static class RaffleTestCase {

        @Test
        void draws(PipelineRun run) {
            new Raffle().draw(10);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(value = Raffle.class, rerun = false)
    static class OnceTestCase extends RaffleTestCase {}

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Raffle.class)
    static class GoesOnTestCase {

        private static final String AFTER = "whodunit.test.after";

        @Test
        void draws(PipelineRun run) throws IOException {
            new Raffle().draw(10);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
            Files.writeString(Path.of(System.getProperty(AFTER, "")), "published");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Raffle.class)
    static class FirstOnlyTestCase {

        @Test
        void draws(PipelineRun run) {
            String parent = System.getProperty("surefire.test.class.path", "");
            assertThat(parent)
                    .as("only the JVM that Surefire started has this property")
                    .isNotEmpty();
            new Raffle().draw(10);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
