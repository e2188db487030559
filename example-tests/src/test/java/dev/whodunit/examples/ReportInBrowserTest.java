package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.foreign.NodeProgram;
import dev.whodunit.report.Compared;
import dev.whodunit.report.PipelineCoverage;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SnapshotVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a slip in a pipeline on real data, as somebody sees it who opens it in a browser. */
@Tag("any-jdk") // pages and browser are the same on every JDK
class ReportInBrowserTest {

    @TempDir
    private static Path folder;

    private static JsonNode page;
    private static JsonNode besideSnapshot;
    private static JsonNode index;

    @BeforeAll
    static void look() throws Exception {
        Recording accepted = PlantedBug.WINDOW_TOO_LONG.pipeline().record(List.of(), folder);
        Recording current = PlantedBug.WINDOW_TOO_LONG
                .pipeline()
                .record(List.of(PlantedBug.WINDOW_TOO_LONG.compileInto(folder)), folder);
        Verdict verdict = Diagnosis.compare(accepted, current);
        RunReport red = new RunReport(
                current,
                Outcome.FAILED,
                VerdictText.of("QuakeWeek", verdict),
                List.of(Compared.of(current, accepted, verdict)),
                Sources.NONE);
        ReportFolder report = new ReportFolder(folder.resolve("whodunit"), folder);
        report.write(Path.of("QuakeWeekTest", "summarises"), red, PipelineCoverage.UNKNOWN);
        report.write(Path.of("QuakeWeekTest", "summarisesAgain"), red, PipelineCoverage.UNKNOWN);
        report.write(
                Path.of("QuakeWeekTest", "passes"),
                new RunReport(accepted, Outcome.PASSED, "", List.of(), Sources.NONE),
                PipelineCoverage.UNKNOWN);
        report.write(
                Path.of("QuakeWeekTest", "summarisesOnABuildServer"),
                new RunReport(current, Outcome.FAILED, "", List.of(besideSnapshotOf(accepted, current)), Sources.NONE),
                PipelineCoverage.UNKNOWN);
        report.writeIndex();
        page = browse(report.page(Path.of("QuakeWeekTest", "summarises")));
        besideSnapshot = browse(report.page(Path.of("QuakeWeekTest", "summarisesOnABuildServer")));
        index = browse(report.index());
    }

    /** As on a build server, which has what is under version control. */
    private static Compared besideSnapshotOf(Recording accepted, Recording current) {
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE);
        SnapshotKey key = SnapshotKey.of("QuakeWeekTest", "summarises");
        store.write(key, "the test", Snapshot.of(accepted));
        List<Compared> heard = new ArrayList<>();
        new SnapshotVerification(
                        store,
                        UpdatePolicy.of("none"),
                        key,
                        "the test",
                        folder.resolve("output"),
                        Optional.empty(),
                        () -> SecondRun.Outcome.of(current),
                        Conditions.STRICT,
                        Sources.NONE,
                        KeptValues.ROOM,
                        (before, now, lines, verdict) -> heard.add(new Compared("", now, lines, before, verdict)))
                .verify(current);
        return heard.get(0);
    }

    private static JsonNode browse(Path file) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(NodeProgram.browse(file));
    }

    @Test
    void whoDidItIsOnTheFirstScreen() {
        assertThat(page.at("/culpritOnFirstScreen").asBoolean()).isTrue();
        assertThat(page.at("/headline").asText()).startsWith("culprit: ").contains("changed at 1 of 14 steps");
        assertThat(index.at("/culpritOnFirstScreen").asBoolean()).isTrue();
    }

    @Test
    void aBoxOfThePictureLeadsToWhatTheStageWasGivenAndMade() {
        assertThat(page.at("/changedBoxes").asInt()).isEqualTo(1);
        assertThat(page.at("/clickOpens").asBoolean()).isTrue();
    }

    @Test
    void besideTheSnapshotAloneThePictureIsTheSame() {
        assertThat(besideSnapshot.at("/headline").asText()).startsWith("culprit: ");
        assertThat(besideSnapshot.at("/arrows")).isNotEmpty().containsExactlyInAnyOrderElementsOf(page.at("/arrows"));
    }

    @Test
    void searchHidesWhatDoesNotFitAndEscapeBringsItBack() {
        assertThat(page.at("/rows").asInt()).isEqualTo(14);
        assertThat(page.at("/rowsFoundOfNothing").asInt()).isZero();
        assertThat(page.at("/rowsAfterEscape").asInt()).isEqualTo(14);
        assertThat(index.at("/rows").asInt()).isEqualTo(4);
        assertThat(index.at("/rowsFoundOfNothing").asInt()).isZero();
    }

    @Test
    void theKeyboardGoesFromStageToStage() {
        assertThat(page.at("/keyFocuses").asText()).isEqualTo("SUMMARY");
    }

    @Test
    void whoDidItIsNeverFoldedUntilSomebodyDoesThat() {
        assertThat(page.at("/folding/asOpened/rows").asInt()).isEqualTo(14);
        assertThat(page.at("/folding/asOpened/changed").asBoolean()).isTrue();
        assertThat(page.at("/folding/asOpened/button").asText()).isEqualTo("▾ holds 2: changed");
    }

    @Test
    void aStageFoldsInTheTableAndInThePictureAndSaysWhatItHolds() {
        JsonNode folded = page.at("/folding/clicked");

        assertThat(folded.at("/rows").asInt()).isEqualTo(12);
        assertThat(folded.at("/boxes").asInt()).isEqualTo(12);
        assertThat(folded.at("/changed").asBoolean()).isFalse();
        assertThat(folded.at("/button").asText()).isEqualTo("▸ holds 2: changed");
        assertThat(folded.at("/box").asText()).contains("holds 2: changed");
        assertThat(folded.at("/height").asInt())
                .isLessThan(page.at("/folding/asOpened/height").asInt());
    }

    @Test
    void theKeyboardFoldsAndUnfoldsAsInATree() {
        assertThat(page.at("/folding/toTheRight")).isEqualTo(page.at("/folding/asOpened"));
        assertThat(page.at("/folding/entered").asText()).isEqualTo("analyseActivity");
        assertThat(page.at("/folding/toggled")).isEqualTo(page.at("/folding/clicked"));
        assertThat(page.at("/folding/allUnfolded")).isEqualTo(page.at("/folding/asOpened"));
        assertThat(page.at("/folding/allFolded/rows").asInt()).isEqualTo(12);
    }

    @Test
    void whatIsPrintedOrLinkedToIsUnfolded() {
        assertThat(page.at("/folding/printed")).isEqualTo(page.at("/folding/asOpened"));
        assertThat(page.at("/folding/revealed")).isEqualTo(page.at("/folding/asOpened"));
    }

    @Test
    void theNumbersThatWhoeverDidItMadeAreBesideTheAcceptedOnes() {
        assertThat(page.at("/numbers"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "values | given values | 167 | 0 | 3 | 10.0299 | 18",
                        "accepted | 167 | 0 | 8 | 10.187 | 13",
                        "made | 167 | 0 | 8.5 | 10.6475 | 13.2917");
    }

    @Test
    void whatOtherThreadsDidIsInTheirOrder() {
        assertThat(page.at("/threads"))
                .extracting(JsonNode::asText)
                .contains(
                        "the thread of the caller | 5 | orderedQuakes | 1 | QuakeWeek.java:32",
                        "another thread, handed to at QuakeWeek.java:36 | 6 | summarise λ1 | 1 | QuakeWeek.java:36",
                        "another thread, handed to at QuakeWeek.java:38 | 7 | findZones | 1 | QuakeWeek.java:39");
    }

    @Test
    void itIsLightOrDarkAsTheSystemIs() {
        assertThat(page.at("/light").asText()).isEqualTo("rgb(255, 255, 255)");
        assertThat(page.at("/dark").asText()).isEqualTo("rgb(13, 17, 23)");
    }

    @Test
    void nothingIsFetchedAndNothingGoesWrong() {
        assertThat(page.at("/requests")).hasSize(1);
        assertThat(page.at("/errors")).isEmpty();
        assertThat(index.at("/requests")).hasSize(1);
        assertThat(index.at("/errors")).isEmpty();
    }

    @Test
    void itBreaksNoRuleOfAccessibilityInEitherTheme() {
        assertThat(page.at("/violations/light")).isEmpty();
        assertThat(page.at("/violations/dark")).isEmpty();
        assertThat(besideSnapshot.at("/violations/light")).isEmpty();
        assertThat(besideSnapshot.at("/violations/dark")).isEmpty();
        assertThat(index.at("/violations/light")).isEmpty();
        assertThat(index.at("/violations/dark")).isEmpty();
    }

    @Test
    void whereScriptAndStyleAreBlockedItIsAllThere() {
        assertThat(page.at("/blocked/scripted").asBoolean()).isFalse();
        assertThat(page.at("/blocked/text").asText())
                .contains("MovingStatistics.means at MovingStatistics.java:18, certain", "◆ changed", "movingMeans");
        assertThat(page.at("/blocked/picture/0").asBoolean()).isTrue();
        assertThat(page.at("/blocked/picture/1").asText()).isEqualTo("4px");
        assertThat(index.at("/blocked/text").asText())
                .contains("Who did it", "in 2 tests", "QuakeWeek changed at 1 of 14 steps");
    }
}
