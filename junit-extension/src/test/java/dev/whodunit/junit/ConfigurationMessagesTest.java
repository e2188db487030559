package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import targets.orders.Orders;

class ConfigurationMessagesTest {

    @TempDir
    Path folder;

    @Test
    void aMissingScopeIsExplained() {
        assertThat(TestCaseRun.of(folder, NoScopeTestCase.class).failures())
                .contains("Whodunit does not know which code is the pipeline of " + NoScopeTestCase.class.getName()
                        + "#labels. Say so with @TracePipeline(YourPipeline.class) on the test class or method, or with"
                        + " the setting whodunit.trace=com.acme.pipeline..");
    }

    @Test
    void theScopeMayComeFromTheSettings() {
        TestCaseRun run = TestCaseRun.of(folder, Map.of("whodunit.trace", "targets.orders.."), NoScopeTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.roots("NoScopeTestCase/labels")).containsExactly("TEST Orders.label");
    }

    @Test
    void whetherValuesAreFollowedIsOneOfThreeWords() {
        assertThat(TestCaseRun.of(
                                folder,
                                Map.of("whodunit.trace", "targets.orders..", "whodunit.lineage", "deep"),
                                NoScopeTestCase.class)
                        .failures())
                .contains("The setting whodunit.lineage is \"deep\", but must be auto, true or false.");
    }

    @Test
    void aScopeThatMatchesNothingIsExplained() {
        assertThat(TestCaseRun.of(folder, EmptyScopeTestCase.class).failures())
                .contains("Whodunit traced nothing in " + EmptyScopeTestCase.class.getName()
                        + "#labels: no class that was loaded matches \"com.acme.flight.*\" (without"
                        + " \"com.acme.flight.Old\")."
                        + " Check the names in @TracePipeline and whodunit.trace; the test's own class never belongs to"
                        + " its pipeline.");
    }

    @Test
    void aScopeThatMatchesNothingLeavesNoEmptySnapshot() {
        TestCaseRun run = TestCaseRun.of(folder, EmptyScopeWithSnapshotTestCase.class);

        assertThat(run.failures())
                .contains("Whodunit traced nothing in " + EmptyScopeWithSnapshotTestCase.class.getName() + "#labels");
        assertThat(folder.resolve("snapshots")).doesNotExist();
    }

    @Test
    void aStepThatIsAskedForInAScopeThatMatchesNothingQuotesTheScope() {
        assertThat(TestCaseRun.of(folder, EmptyScopeWithStepTestCase.class).failures())
                .contains("There is no step \"label\" in this run of flight.")
                .contains(
                        "No step was recorded: does the scope \"com.acme.flight..\" hold the pipeline's classes, and was"
                                + " it called?");
    }

    @Test
    void aRunInTheWrongPlaceIsExplained() {
        assertThat(TestCaseRun.of(folder, WrongPlaceTestCase.class).failures())
                .contains("A PipelineRun belongs to one test: it cannot be a parameter of")
                .contains("Declare it on @Test, @BeforeEach or @AfterEach methods.");
    }

    @ParameterizedTest
    @CsvSource({"whodunit.samples,many", "whodunit.samples,0", "whodunit.contents,-1", "whodunit.labels,0"})
    void aSettingThatIsNoNumberIsExplained(String setting, String value) {
        assertThat(TestCaseRun.of(folder, Map.of(setting, value), ScopeTestCase.class)
                        .failures())
                .contains("The setting " + setting + " is \"" + value + "\", but must be a whole number above 0.");
    }

    @Test
    void theNumberOfSamplesIsASetting() {
        TestCaseRun run = TestCaseRun.of(folder, Map.of("whodunit.samples", "1"), ScopeTestCase.class);

        assertThat(run.recording("ScopeTestCase/labels").roots())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.count()).isEqualTo(2);
                    assertThat(step.samples()).hasSize(1);
                });
    }

    @ExtendWith(PipelineExtension.class)
    static class NoScopeTestCase {

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(packages = "com.acme.flight", excludes = "com.acme.flight.Old")
    static class EmptyScopeTestCase {

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(packages = "com.acme.flight")
    static class EmptyScopeWithSnapshotTestCase {

        @Test
        void labels(PipelineRun run) {
            Orders.label(1);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(packages = "com.acme.flight..")
    static class EmptyScopeWithStepTestCase {

        @Test
        void labels(PipelineRun run) {
            Orders.label(1);
            WhodunitAssertions.assertThat(run).step("label");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class WrongPlaceTestCase {

        @BeforeAll
        static void setUp(PipelineRun run) {
            Orders.label(run.recording().steps().size());
        }

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class ScopeTestCase {

        @Test
        void labels() {
            for (int i = 0; i < 2; i++) {
                Orders.label(i);
            }
        }
    }
}
