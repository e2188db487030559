package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.PartAssert;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The run makes several hundred values, and 200 are told apart: the flights, and the beginning of the airports. */
class CoarseLineageAssertionsTest {

    private static final String WHAT_TO_DO =
            "Use less data, trace fewer classes, or raise the setting whodunit.labels and the heap.";

    @TempDir
    Path folder;

    private String failureOf(String test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(RankingTestCase.class, test, PipelineRun.class.getName()))
                .configurationParameter("whodunit.labels", "200")
                .configurationParameter(
                        "whodunit.directory", folder.resolve("whodunit").toString())
                .execute()
                .testEvents()
                .finished()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().map(Throwable::getMessage).orElse("passed"))
                .collect(Collectors.joining());
    }

    @Test
    void aNegativeFailsAndShowsAWayThatThereMayBe() {
        assertThat(failureOf("isNotDerivedFromAPlaceThatWasReadLate")).isEqualTo("""
                        Whether ranking[0].delay from rank (Ranking.java:26) is derived from "airports.csv" cannot be told: \
                        the run made more values than are told apart, and what these functions made then may be made of any other value:
                          rank (Ranking.java:26)
                        So there may be this way:
                             ranking[0].delay from rank (Ranking.java:26)
                          <- computed by rank (Ranking.java:26)
                          <- airports.csv [0]: SJC,San Jose   (not told apart: it may be this, or anything else)
                        """ + WHAT_TO_DO);
    }

    @ParameterizedTest
    @CsvSource({
        "isDerivedFrom, is derived from \"flights\"",
        "isNotDerivedFromOnKnownWays, is derived from \"airports.csv\" on ways that are known",
        "isNotInfluencedBy, is influenced by \"airports.csv\"",
        "isDerivedOnlyFrom, is derived only from \"flights\"",
        "isNotDerivedWithoutPassing, is derived from \"flights.pilot\" without passing through \"anonymize\"",
        "passedThrough, has passed through \"anonymize\"",
        "reaches, reaches ranking from rank (Ranking.java:26)",
        "doesNotReach, reaches ranking from rank (Ranking.java:26)",
        "wasUsedBy, was used by \"dropPunctual\"",
        "leavesOutElementsAt, has its elements from those of \"flights\""
    })
    void whatRestsOnValuesThatAreNotToldApartCannotBeTold(String test, String question) {
        assertThat(failureOf(test))
                .startsWith("Whether ")
                .contains(question + " cannot be told: the run made more values than are told apart")
                .endsWith(WHAT_TO_DO);
    }

    @ParameterizedTest
    @CsvSource({"ofWhatIsToldApart", "whoMadeItIsKnown"})
    void whatIsToldApartIsAnswered(String test) {
        assertThat(failureOf(test)).isEqualTo("passed");
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(includes = "dev.whodunit.followed.Ranking", lineage = true)
    static class RankingTestCase {

        @TempDir
        Path folder;

        @BeforeEach
        void run() throws IOException {
            RankingRun.in(folder);
        }

        private static PartAssert delay(PipelineRun run) {
            return assertThat(run).artifact("ranking").element(0).field("delay");
        }

        private static PartAssert flight(PipelineRun run) {
            return assertThat(run).artifact("flights").element(2).field("delay");
        }

        @Test
        void isNotDerivedFromAPlaceThatWasReadLate(PipelineRun run) {
            delay(run).isNotDerivedFrom("airports.csv");
        }

        @Test
        void isDerivedFrom(PipelineRun run) {
            delay(run).isDerivedFrom("flights");
        }

        @Test
        void isNotDerivedFromOnKnownWays(PipelineRun run) {
            delay(run).knownOnly().isNotDerivedFrom("airports.csv");
        }

        @Test
        void isNotInfluencedBy(PipelineRun run) {
            delay(run).isNotInfluencedBy("airports.csv");
        }

        @Test
        void isDerivedOnlyFrom(PipelineRun run) {
            delay(run).isDerivedOnlyFrom("flights");
        }

        @Test
        void isNotDerivedWithoutPassing(PipelineRun run) {
            delay(run).withoutPassing("anonymize").isNotDerivedFrom("flights.pilot");
        }

        @Test
        void passedThrough(PipelineRun run) {
            delay(run).passedThrough("anonymize");
        }

        @Test
        void reaches(PipelineRun run) {
            flight(run).reaches("ranking");
        }

        @Test
        void doesNotReach(PipelineRun run) {
            flight(run).doesNotReach("ranking");
        }

        @Test
        void wasUsedBy(PipelineRun run) {
            flight(run).wasUsedBy("dropPunctual");
        }

        @Test
        void leavesOutElementsAt(PipelineRun run) {
            assertThat(run).artifact("ranking").everyElement().leavesOutElementsAt("flights", 1);
        }

        @Test
        void ofWhatIsToldApart(PipelineRun run) {
            flight(run)
                    .hasSources("flights.csv[2]:4-6")
                    .isNotDerivedFrom("airports.csv", "ranking")
                    .passedThrough("readFlights");
        }

        @Test
        void whoMadeItIsKnown(PipelineRun run) {
            delay(run).passedThrough("rank");
        }
    }
}
