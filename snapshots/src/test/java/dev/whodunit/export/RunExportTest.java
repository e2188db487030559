package dev.whodunit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.run.RandomRuns;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class RunExportTest {

    private static final RunMetadata METADATA = RunMetadata.at(Instant.parse("2026-01-01T12:00:00Z"));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Encoding replaces what has no form in UTF-8. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostWhenItIsWrittenToAFile(long seed) {
        for (ExportFormat format : ExportFormat.values()) {
            String text = RunExport.of(RandomRuns.of(seed), METADATA, format);

            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("%s", format)
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void jsonIsJson(long seed) throws IOException {
        for (ExportFormat format :
                List.of(ExportFormat.JSON, ExportFormat.PROV, ExportFormat.OPENLINEAGE, ExportFormat.OTLP)) {
            String text = RunExport.of(RandomRuns.of(seed), METADATA, format, RunExport.ALL_STEPS);

            try (MappingIterator<JsonNode> values =
                    new ObjectMapper().readerFor(JsonNode.class).readValues(text)) {
                assertThat(values.readAll()).as("%s", format).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphmlIsXmlWithANodeForEachStepAndArtifact(long seed) throws Exception {
        Recording run = RandomRuns.of(seed);

        Document document = xml(RunExport.of(run, METADATA, ExportFormat.GRAPHML));

        RunGraph graph = RunGraph.of(run, RunExport.ALL_STEPS);
        assertThat(document.getElementsByTagName("node").getLength())
                .isEqualTo(graph.activities().size() + graph.entities().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphmlOfAMapIsXml(long seed) throws Exception {
        assertThat(xml(MapExport.toGraphml(MapSamples.random(seed)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("graphml");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyRunCanBeExported(ExportFormat format) {
        assertThat(RunExport.of(Runs.of("Nothing").build(), METADATA, format)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void theSameRunIsTheSameText(ExportFormat format) {
        assertThat(RunExport.of(RandomRuns.of(3), METADATA, format))
                .isEqualTo(RunExport.of(RandomRuns.of(3), METADATA, format));
    }

    @Test
    void aRunIsDrawnWithItsStepsAndArtifacts() {
        Recording run = Runs.of("Flights")
                .step("read", read -> read.as("flights").in("file", "\"f.csv\"").out("List<Row>", "[{\"a\":1}]"))
                .build();

        assertThat(RunExport.of(run, METADATA, ExportFormat.DOT)).isEqualTo("""
                        digraph run {
                          label="Flights";
                          node [fontname="sans-serif"];
                          s0 [label="Flights.read\\nFlights.java:30", shape=box];
                          a0 [label="file\\nList<Row>", shape=ellipse];
                          a1 [label="flights\\nList<Row> (1)", shape=ellipse];
                          a0 -> s0;
                          s0 -> a1;
                        }
                        """);
        assertThat(RunExport.of(run, METADATA, ExportFormat.MERMAID)).isEqualTo("""
                        flowchart TD
                          s0["Flights.read<br/>Flights.java:30"]
                          a0(["file<br/>List#60;Row#62;"])
                          a1(["flights<br/>List#60;Row#62; (1)"])
                          a0 --> s0
                          s0 --> a1
                        """);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
