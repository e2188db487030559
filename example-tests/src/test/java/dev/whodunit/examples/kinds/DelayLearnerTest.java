package dev.whodunit.examples.kinds;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.kinds.ArtifactKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;

class DelayLearnerTest {

    @RegisterExtension
    static final PipelineExtension EXTENSION = PipelineExtension.tracing(DelayLearner.class)
            .rendering(
                    Model.class,
                    model -> Map.of(
                            "name",
                            model.getName(),
                            "features",
                            model.getFeatureIDMap().size()))
            .build();

    @TempDir
    private Path folder;

    @Test
    void tablesAndColumnsOfRecordsOfTablesawAndOfTribuoAreKnown(PipelineRun run) throws IOException {
        new DelayLearner().learn(folder);

        assertThat(run).table("flights").hasRowCount(40).column("distance").isBetween(0, 39);
        assertThat(run.tables())
                .extracting(Object::toString)
                .contains(
                        "table flights: 40 rows: distance number, late boolean",
                        "table table: 40 rows: distance double, late string");
        assertThat(run.tables()).extracting("name").contains("examples");
        assertThat(run.artifacts(ArtifactKind.COLUMN))
                .extracting(Object::toString)
                .contains("column distances: distance DoubleColumn");
    }

    @Test
    void aModelIsKnownByItsSuperclassAndShowsWhatItsRenderingShows(PipelineRun run) throws IOException {
        new DelayLearner().learn(folder);

        assertThat(run)
                .model("classifier")
                .hasParameter("features", 1)
                .artifact()
                .wasProducedBy("train");
        assertThat(run.models()).extracting("name").containsExactly("classifier");
    }

    @Test
    void metricsAreKnownByTheirNamesAndFilesByTheirType(PipelineRun run) throws IOException {
        new DelayLearner().learn(folder);

        assertThat(run).metric("accuracy").isBetween(0.5, 1);
        assertThat(run.metrics()).extracting("name").contains("accuracy");
        assertThat(run).file("report").hasFileName("report.txt").hasSize("40 rows, good".length());
        assertThat(run.files()).extracting(Object::toString).contains("file report: report.txt, 13 bytes");
    }
}
