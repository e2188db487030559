package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.foreign.NodeProgram;
import dev.whodunit.report.Compared;
import dev.whodunit.report.PipelineCoverage;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a run of 5,000 steps, one of which gave 200,000 rows, as somebody uses it in a browser. */
@Tag("any-jdk") // pages and browser are the same on every JDK
class LargePageInBrowserTest {

    @TempDir
    private static Path folder;

    private static long bytes;
    private static JsonNode page;

    @BeforeAll
    static void look() throws Exception {
        Recording accepted = new LargeRun(5_000, 200_000, -1).recording();
        Recording current = new LargeRun(5_000, 200_000, 123_456).recording();
        ReportFolder report = new ReportFolder(folder, folder);
        report.write(
                Path.of("large"),
                new RunReport(
                        current,
                        Outcome.FAILED,
                        "",
                        List.of(Compared.of(current, accepted, Diagnosis.compare(accepted, current))),
                        Sources.NONE),
                PipelineCoverage.UNKNOWN);
        Path file = report.page(Path.of("large"));
        bytes = Files.size(file);
        page = new ObjectMapper().readTree(NodeProgram.inBrowser("scroll.mjs", file, "150000", "count4321"));
    }

    @Test
    void itIsSmallerThanFiveMegabytes() {
        assertThat(bytes).isLessThan(5_000_000);
    }

    @Test
    void everyStageIsInTheTableUnfoldsAndIsFound() {
        assertThat(page.at("/folded").asInt()).isBetween(5, 50);
        assertThat(page.at("/stages").asInt()).isEqualTo(5_000);
        assertThat(page.at("/found").asInt()).isEqualTo(1);
        assertThat(page.at("/focused").asText()).isEqualTo("SUMMARY");
    }

    @Test
    void aStageThatIsNotInThePageItselfIsOpened() {
        assertThat(page.at("/opened").asText()).contains("made int: 4321", "show 'SalesTest#counts' 'count4321'");
    }

    @Test
    void everyRowIsReachedAndFewAreDrawn() {
        assertThat(page.at("/row")).extracting(JsonNode::asText).startsWith("150000", "shop 0");
        assertThat(page.at("/index").asText()).isEqualTo("150002");
        assertThat(page.at("/count").asText()).isEqualTo("200001");
        assertThat(page.at("/drawn").asInt()).isBetween(10, 100);
        assertThat(page.at("/last/0").asText()).isEqualTo("199999");
    }

    @Test
    void theNextDifferenceIsFound() {
        assertThat(page.at("/different").asText()).isEqualTo("[123456]");
        assertThat(page.at("/status").asText()).isEqualTo("row 123,456 of 200,000, difference 1 of 1");
    }

    @Test
    void nothingGoesWrong() {
        assertThat(page.at("/errors")).isEmpty();
    }
}
