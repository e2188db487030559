package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.orders.Receipts;

/** Functions of which is not recorded what they give. */
class RedactedStepsTest {

    private static final String MIXED = "whodunit.test.mixed";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(MIXED);
    }

    @ParameterizedTest
    @ValueSource(classes = {AnnotatedTestCase.class, BuiltTestCase.class})
    void runsThatMakeOtherIdsAreTheSame(Class<?> testCase) {
        assertThat(TestCaseRun.of(folder, testCase).failures()).isEmpty();
        assertThat(TestCaseRun.of(folder, testCase).failures()).isEmpty();
    }

    @Test
    void theProjectMaySayIt() throws Exception {
        Path file = Files.writeString(folder.resolve("whodunit.yaml"), """
                redact:
                  - steps: Receipts.id
                    as: id
                  - steps: Receipts.stamp
                    as: stamp
                """);

        assertThat(TestCaseRun.of(folder, Map.of("whodunit.config", file.toString()), PlainTestCase.class)
                        .failures())
                .isEmpty();
        assertThat(TestCaseRun.of(folder, Map.of("whodunit.config", file.toString()), PlainTestCase.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void valuesMayBeFollowedBesideIt() {
        Map<String, String> followed = Map.of("whodunit.lineage", "true");

        assertThat(TestCaseRun.of(folder, followed, AnnotatedTestCase.class).failures())
                .isEmpty();
        assertThat(TestCaseRun.of(folder, followed, AnnotatedTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void withoutThatTheyAreNot() {
        assertThat(TestCaseRun.of(folder, PlainTestCase.class).failures()).isEmpty();
        assertThat(TestCaseRun.of(folder, PlainTestCase.class).failures())
                .contains("@Redact for ids, times and random values");
    }

    @Test
    void aTextHasItsTokenWhereverItIsHandedOnAndTheInsideIsNotThere() throws Exception {
        TestCaseRun.of(folder, AnnotatedTestCase.class);

        assertThat(folder.resolve("snapshots/dev/whodunit/junit/RedactedStepsTest.AnnotatedTestCase/issues.snap"))
                .content()
                .contains(
                        "\"type\":\"String\",\"count\":1,",
                        "{\\\"id\\\":\\\"[id-1]\\\",\\\"amount\\\":7,\\\"note\\\":\\\"[id-1]\\\"}")
                .contains("\"type\":\"Long\"", "[stamp-1]")
                .doesNotContain("randomUUID", "substring", "nanoTime");
    }

    @Test
    void aPipelineThatMixesThemUpIsNotTheSame() {
        assertThat(TestCaseRun.of(folder, AnnotatedTestCase.class).failures()).isEmpty();
        System.setProperty(MIXED, "true");

        assertThat(TestCaseRun.of(folder, AnnotatedTestCase.class).failures()).contains("\"[id-1]\" → \"[id-2]\"");
    }

    @Test
    void whatIsShortIsNotTakenForWhatIsElsewhere() throws Exception {
        assertThat(TestCaseRun.of(folder, ShortTestCase.class).failures()).isEmpty();

        assertThat(folder.resolve("snapshots/dev/whodunit/junit/RedactedStepsTest.ShortTestCase/shortOnes.snap"))
                .content()
                .contains("[open-1]", "{\\\"cell\\\":\\\"true\\\",\\\"price\\\":1000,\\\"year\\\":\\\"1000\\\"}");
    }

    @Test
    void aFunctionThatThrowsThrowsWhatItThrew() {
        assertThat(TestCaseRun.of(folder, ThrowingTestCase.class).failures()).isEmpty();
    }

    @Test
    void aResultThatCannotBeReadIsNoFaultOfThePipeline() {
        assertThat(TestCaseRun.of(folder, UnreadableTestCase.class).failures()).isEmpty();
    }

    @Test
    void aSecretIsNotKeptThatWay() {
        assertThat(TestCaseRun.of(folder, SecretTestCase.class).failures())
                .contains(
                        "@Redact: What \"Receipts.id\" gives was seen before it gave it, so that cannot keep it secret");
    }

    private static void isAsAccepted(PipelineRun run) {
        Receipts.issue(7);
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Receipts.class)
    static class PlainTestCase {

        @Test
        void issues(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Receipts.class)
    @Redact(steps = "Receipts.id", as = "id")
    @Redact(steps = "*.stamp", as = "stamp")
    static class AnnotatedTestCase {

        @Test
        void issues(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Receipts.class)
    @Redact(steps = "Receipts.id", as = "secret")
    static class SecretTestCase {

        @Test
        void issues(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Receipts.class)
    @Redact(
            steps = {"Receipts.isOpen", "Receipts.number"},
            as = "open")
    static class ShortTestCase {

        @Test
        void shortOnes(PipelineRun run) {
            Receipts.shortOnes();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Receipts.class)
    @Redact(steps = "Receipts.refused", as = "refusal")
    static class ThrowingTestCase {

        @Test
        void refuses(PipelineRun run) {
            assertThatThrownBy(Receipts::refusal)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("refused");
            WhodunitAssertions.assertThat(run).step("after").wasCalled(1);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Receipts.class)
    @Redact(steps = "Receipts.broken", as = "broken")
    static class UnreadableTestCase {

        @Test
        void breaks(PipelineRun run) {
            assertThat(Receipts.breakage()).isEqualTo("went on");
            WhodunitAssertions.assertThat(run).step("after").wasCalled(1);
        }
    }

    static class BuiltTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE = PipelineExtension.tracing(Receipts.class)
                .redactingSteps("made", "Receipts.id", "Receipts.stamp")
                .build();

        @Test
        void issues(PipelineRun run) {
            isAsAccepted(run);
        }
    }
}
