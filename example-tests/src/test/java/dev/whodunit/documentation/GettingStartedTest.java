package dev.whodunit.documentation;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's pipeline, changed as the guide says, is judged as the guide shows. */
@Tag("any-jdk")
class GettingStartedTest {

    private Document guide;
    private PricesPipeline prices;

    @TempDir
    private Path folder;

    @BeforeEach
    void readGuide() throws IOException {
        guide = Document.of("getting-started.md");
        prices = new PricesPipeline(guide, folder);
    }

    @Test
    void showsTheVerdictOfTheChange() throws Exception {
        verify(prices.recordingWith("119"), "target");

        SnapshotOutcome outcome = verify(prices.recordingWith("121"), "target");

        assertThat(messageOf(outcome)).startsWith(block(0));
    }

    @Test
    void showsWhatTheSnapshotAloneTells() throws Exception {
        verify(prices.recordingWith("119"), "target");

        SnapshotOutcome outcome = verify(prices.recordingWith("121"), "target-of-a-fresh-clone");

        assertThat(messageOf(outcome)).contains(block(1));
    }

    @Test
    void theAssertionsOfTheGuideMeanWhatAReaderTakesThemFor() throws Exception {
        Recording recording = prices.recordingWith("119");

        assertThat(recording).artifact("rows").hasRowCount(2);
        assertThat(recording).artifact("taxed").isDerivedFrom("rows").wasProducedBy("addTax");
    }

    private String block(int position) {
        return guide.blocksIn("text").get(position).text();
    }

    private static String messageOf(SnapshotOutcome outcome) {
        assertThat(outcome).isInstanceOf(SnapshotOutcome.Differs.class);
        return ((SnapshotOutcome.Differs) outcome).message();
    }

    private SnapshotOutcome verify(Recording recording, String output) {
        return prices.verify(recording, folder.resolve(output));
    }
}
