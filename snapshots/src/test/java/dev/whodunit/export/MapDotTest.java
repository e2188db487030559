package dev.whodunit.export;

import static dev.whodunit.export.MapSamples.method;
import static dev.whodunit.export.MapSamples.site;
import static dev.whodunit.export.MapSamples.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapDotTest {

    @TempDir
    private Path folder;

    @Test
    void classesAreClustersMethodsNodesAndCallsEdges() {
        PipelineMap map = new PipelineMap(List.of(
                type(
                        "p.Delays",
                        "p.Study",
                        method(
                                "rank",
                                3,
                                site(0, Site.Kind.CALL, "p.Delays", "load", "flights"),
                                site(1, Site.Kind.CALL, "java.util.List", "size", "count"),
                                site(2, Site.Kind.LAMBDA, "p.Delays", "lambda$rank$0", ""),
                                site(3, Site.Kind.FIELD_READ, "p.Delays", "load", "")),
                        method("lambda$rank$0", 0)),
                type("p.Study", "java.lang.Object", method("load", 9))));

        assertThat(MapExport.toDot(map)).isEqualTo("""
                        digraph pipeline {
                          rankdir=LR;
                          node [shape=box, fontname="sans-serif"];
                          subgraph cluster_0 {
                            label="p.Delays";
                            m0 [label="rank\\nDelays.java:3"];
                            m1 [label="lambda$rank$0"];
                          }
                          subgraph cluster_1 {
                            label="p.Study";
                            m2 [label="load\\nDelays.java:9"];
                          }
                          m0 -> m2 [label="flights"];
                          m0 -> m1 [label="", style=dashed];
                        }
                        """);
    }

    @Test
    void textsAreEscaped() {
        PipelineMap map = new PipelineMap(List.of(type("p.A\"b\\&lt;", "", method("<init>", 0))));

        assertThat(MapExport.toDot(map))
                .contains("label=\"p.A\\\"b\\\\&amp;lt;\";")
                .contains("m0 [label=\"<init>\"];");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void graphvizReadsIt(long seed) throws Exception {
        Path graph = folder.resolve("map.dot");
        Files.writeString(graph, MapExport.toDot(MapSamples.random(seed)));
        Path messages = folder.resolve("messages.txt");
        Process dot = start("dot", "-Tsvg", "-o", folder.resolve("map.svg").toString(), graph.toString(), messages);

        assertThat(dot.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(messages, StandardCharsets.UTF_8)).isEmpty();
        assertThat(dot.exitValue()).isZero();
    }

    private static Process start(String program, String format, String option, String target, String graph, Path log) {
        try {
            return new ProcessBuilder(program, format, option, target, graph)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException absent) {
            return Assumptions.abort("Graphviz is not installed");
        }
    }
}
