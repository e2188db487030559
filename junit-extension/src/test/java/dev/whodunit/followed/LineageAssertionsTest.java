package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Files;
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
        Path flights = Files.writeString(
                folder.resolve("flights.csv"), "SJC,5,Ann\nLAX,0,Bob\nSFO,17,Cy\nSJC,9,Dee\n");
        Path airports = Files.writeString(folder.resolve("airports.csv"), "SJC,San Jose\nLAX,Los Angeles\nSFO,San Francisco\n");
        new Ranking().report(flights, airports);
    }

    @Test
    void aFieldComesFromOneCellOfTheInput(PipelineRun run) {
        assertThat(run).artifact("ranking").element(0).field("delay").hasSources("flights[2].delay");
        assertThat(run).artifact("ranking").element(0).field("city").isDerivedFrom("airports").isInfluencedBy("flights[2].origin");
    }

    @Test
    void x1(PipelineRun run) {
        assertThat(run).artifact("ranking").element(0).field("delay").isDerivedFrom("airports");
    }

    @Test
    void x2(PipelineRun run) {
        assertThat(run).artifact("ranking").element(0).field("delay").isNotDerivedFrom("flights");
    }

    @Test
    void x3(PipelineRun run) {
        assertThat(run).artifact("ranking").lineage().withoutPassing("anonymize").isNotDerivedFrom("flights.pilot");
        assertThat(run).artifact("ranking").lineage().isNotDerivedFrom("flights.pilot");
    }

    @Test
    void x4(PipelineRun run) {
        assertThat(run).artifact("means").entry("SJC").hasSources("flights[0].delay", "flights[3].delay");
        assertThat(run).artifact("means").entry("SJC").isDerivedOnlyFrom("flights[0].delay");
    }

    @Test
    void x5(PipelineRun run) {
        assertThat(run).artifact("ranking").element(0).field("contact").passedThrough("anonymize");
        assertThat(run).artifact("ranking").element(0).field("delay").passedThrough("anonymize");
    }

    @Test
    void x6(PipelineRun run) {
        assertThat(run).artifact("flights").element(2).field("delay").reaches("ranking").wasUsedBy("means").wasUsedBy("rank");
        assertThat(run).artifact("flights").element(1).field("delay").reaches("ranking");
    }

    @Test
    void x7(PipelineRun run) {
        assertThat(run).artifact("flights").element(2).doesNotReach("ranking");
    }

    @Test
    void x8(PipelineRun run) {
        assertThat(run).artifact("flights").element(2).field("pilot").wasUsedBy("means");
    }

    @Test
    void x9(PipelineRun run) {
        assertThat(run).artifact("flights").element(9).field("pilot").wasUsedBy("means");
    }
}
