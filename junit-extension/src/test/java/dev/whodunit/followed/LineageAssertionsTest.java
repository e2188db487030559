package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.EdgeKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PipelineExtension.class)
@TracePipeline(includes = "dev.whodunit.followed.Ranking")
class LineageAssertionsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        RankingRun.in(folder);
    }

    @Test
    void aFieldComesFromOneCellOfTheInput(PipelineRun run) {
        assertThat(run).artifact("ranking").element(0).field("delay").hasSources("flights[2].delay");
    }

    @Test
    void aPositionOfAFileIsASourceToo(PipelineRun run) {
        assertThat(run)
                .artifact("ranking")
                .element(0)
                .field("delay")
                .isDerivedFrom("flights.csv")
                .isDerivedFrom("flights.csv[2]:4-6")
                .isNotDerivedFrom("airports.csv");
    }

    @Test
    void aValueThatIsLookedUpComesFromTheMapAndIsThereBecauseOfTheKey(PipelineRun run) {
        assertThat(run)
                .artifact("ranking")
                .element(0)
                .field("city")
                .isDerivedFrom("airports")
                .isInfluencedBy("flights[2].origin")
                .isDerivedOnlyFrom("airports", "flights.origin");
    }

    @Test
    void aMeanComesFromAllRowsOfItsGroupAndNoOther(PipelineRun run) {
        assertThat(run).artifact("means").entry("SJC").hasSources("flights[0].delay", "flights[3].delay");
    }

    @Test
    void aRowIsFoundByAValueInAColumn(PipelineRun run) {
        assertThat(run).artifact("ranking").row("delay", 9).field("delay").hasSources("flights[3].delay");
    }

    @Test
    void aColumnIsAskedAsAWhole(PipelineRun run) {
        assertThat(run)
                .artifact("ranking")
                .column("delay")
                .isDerivedFrom("flights.delay")
                .isNotDerivedFrom("flights.pilot", "airports");
    }

    @Test
    void whatPassedThroughAFunctionIsKnown(PipelineRun run) {
        assertThat(run)
                .artifact("ranking")
                .element(0)
                .field("contact")
                .passedThrough("anonymize")
                .isDerivedFrom("flights[2].pilot");
    }

    @Test
    void aStepThatOnlyChoosesRowsWasPassedByThoseThatAreLeft(PipelineRun run) {
        assertThat(run).artifact("ranking").element(0).field("delay").passedThrough("dropPunctual");
    }

    @Test
    void waysThroughAStepCanBeLeftOut(PipelineRun run) {
        assertThat(run)
                .artifact("ranking")
                .lineage()
                .withoutPassing("anonymize")
                .isNotDerivedFrom("flights.pilot");
    }

    @Test
    void aPartReachesWhatWasMadeOfIt(PipelineRun run) {
        assertThat(run)
                .artifact("flights")
                .element(2)
                .field("delay")
                .reaches("ranking", "means", "report")
                .wasUsedBy("rank", "means");
    }

    @Test
    void aStepThatOnlyReturnsAValueHasUsedIt(PipelineRun run) {
        assertThat(run).artifact("flights").element(2).field("delay").wasUsedBy("dropPunctual");
    }

    @Test
    void aDroppedRowReachesNothingThatComesAfter(PipelineRun run) {
        assertThat(run).artifact("flights").element(1).doesNotReach("late", "ranking", "means");
    }

    @Test
    void eachElementTracesBackToOneOfItsOwn(PipelineRun run) {
        assertThat(run)
                .artifact("late")
                .everyElement()
                .tracesBackTo("flights")
                .tracesBackOneToOneTo("flights")
                .leavesOutElementsAt("flights", 1);
    }

    @Test
    void elementsThatAreLeftOutAreNamedByTheirIndexes(PipelineRun run) {
        assertThatThrownBy(() -> assertThat(run).artifact("late").everyElement().leavesOutElementsAt("flights", 2, 0))
                .hasMessage(
                        "late from dropPunctual (Ranking.java:25) should leave out of \"flights\" exactly the elements at"
                                + " [0, 2], but leaves out 1:\n  [1] is not in late from dropPunctual (Ranking.java:25), nor in what"
                                + " comes after");
        assertThatThrownBy(() -> assertThat(run).artifact("late").everyElement().leavesOutElementsAt("flights"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This assertion was given no index.");
        assertThat(run).artifact("ranking").everyElement().leavesOutNothingOf("late");
    }

    @Test
    void ancestryIsPlainData(PipelineRun run) {
        Ancestry ancestry = assertThat(run)
                .artifact("ranking")
                .element(0)
                .field("delay")
                .knownOnly()
                .ancestry();

        assertThat(ancestry.sources())
                .filteredOn(source -> source.edges() == EdgeKind.DATA)
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.origin().place()).isEqualTo("flights.csv");
                    assertThat(source.origin().position()).isEqualTo("[2]:4-6");
                    assertThat(source.seenIn().orElseThrow().path()).hasToString("[2].delay");
                });
    }

    @Test
    void aNegativeThatCannotKnowAllValuesOfANameFails(PipelineRun run) {
        assertThatThrownBy(() -> assertThat(run)
                        .artifact("ranking")
                        .element(0)
                        .field("delay")
                        .isNotDerivedFrom("dropPunctual λ1"))
                .hasMessageStartingWith("Whether ranking[0].delay from rank (Ranking.java:26) is derived from")
                .hasMessageContaining("cannot be told: it means 1 value more than are known")
                .hasMessageEndingWith("Name a list that has them all, or raise the setting whodunit.samples.");
    }

    @Test
    void aPathWithTooManyDigitsLeadsNowhere(PipelineRun run) {
        assertThatThrownBy(() -> assertThat(run).artifact("flights").element(999_999_999))
                .hasMessageContaining("has no part \"[999999999]\"");
        assertThatThrownBy(() -> assertThat(run)
                        .artifact("flights")
                        .column("delay")
                        .lineage()
                        .field("hours"))
                .hasMessageContaining("has no part \"[*].delay.hours\"");
    }
}
