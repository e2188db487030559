package dev.whodunit.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.MapExport;
import dev.whodunit.export.RunExport;
import dev.whodunit.run.Recording;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JGraphT reads GraphML, and holds it against the schema. */
@Tag("any-jdk")
class GraphmlTest {

    private final Map<String, String> labels = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void aRunIsAGraphInWhichTheDataGoesFromItsFileToItsResult(RealRun run) {
        Graph<String, DefaultEdge> graph =
                read(RunExport.of(run.recording(), RealRun.METADATA, ExportFormat.GRAPHML, RunExport.STAGES));

        String result = run == RealRun.FLIGHTS ? "report" : "of";
        assertThat(graph.vertexSet()).extracting(labels::get).contains(result);
        assertThat(graph.edgeSet()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMapIsAGraphOfItsMethods(RealRun run) {
        Graph<String, DefaultEdge> graph =
                read(MapExport.toGraphml(run.recording().map()));

        assertThat(graph.vertexSet())
                .hasSameSizeAs(run.recording().map().methods())
                .extracting(labels::get)
                .contains(run == RealRun.FLIGHTS ? "parseFlown" : "fromFeatures");
    }

    @Test
    void everyStepIsThereIfNoneIsLeftOut() {
        Graph<String, DefaultEdge> graph =
                read(RunExport.of(RealRun.FLIGHTS.recording(), RealRun.METADATA, ExportFormat.GRAPHML));

        assertThat(graph.vertexSet())
                .filteredOn(vertex -> vertex.startsWith("s"))
                .hasSameSizeAs(RealRun.FLIGHTS.recording().steps());
    }

    @ParameterizedTest
    @MethodSource("dev.whodunit.exports.HostileRun#all")
    void namesMayBeAnything(Recording run) {
        assertThat(read(RunExport.of(run, RealRun.METADATA, ExportFormat.GRAPHML))
                        .vertexSet())
                .hasSizeGreaterThan(3);
        assertThat(read(MapExport.toGraphml(run.map())).vertexSet()).hasSize(1);
    }

    private Graph<String, DefaultEdge> read(String graphml) {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((vertex, attribute) -> {
            if (vertex.getSecond().equals("label")) {
                labels.put(vertex.getFirst(), attribute.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(graphml));
        return graph;
    }
}
