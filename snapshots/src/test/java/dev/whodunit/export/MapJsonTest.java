package dev.whodunit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapJsonTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void fieldsStandInTheOrderOfTheRecords() {
        MappedMethod rank = new MappedMethod(
                "rank",
                "(I)I",
                9,
                "c0de",
                3,
                5,
                List.of(new Variable("limit", "int", 0)),
                List.of(new Variable("best", "int", 4)),
                List.of(new Site(0, Site.Kind.CALL, 4, "java.lang.Math", "abs", "(I)I", "best")),
                List.of(new Flow(
                        new Flow.Source(Flow.Source.Kind.PARAMETER, 0), new Flow.Use(Flow.Use.Kind.ARGUMENT, 0, 0))),
                List.of("\"a\""),
                List.of(new CodeLine(4, "d1ce", Set.of(CodeLine.Action.RETURNS))));
        PipelineMap map = new PipelineMap(List.of(
                new MappedClass("p.Delays", "java.lang.Object", List.of("p.Ranked"), "Delays.java", List.of(rank)),
                MapSamples.type("p.Empty", "java.lang.Object")));

        assertThat(MapExport.toJson(map)).isEqualTo("""
                        {"formatVersion":1,"classes":[
                        {"name":"p.Delays","superName":"java.lang.Object","interfaces":["p.Ranked"],\
                        "sourceFile":"Delays.java","fields":[],"methods":[{"name":"rank","descriptor":"(I)I","access":9,\
                        "codeHash":"c0de","firstLine":3,"lastLine":5,\
                        "parameters":[{"name":"limit","type":"int","line":0}],\
                        "variables":[{"name":"best","type":"int","line":4}],\
                        "sites":[{"index":0,"kind":"CALL","line":4,"owner":"java.lang.Math","name":"abs",\
                        "descriptor":"(I)I","storedInto":"best"}],\
                        "flows":[{"from":{"kind":"PARAMETER","index":0},\
                        "to":{"kind":"ARGUMENT","site":0,"operand":0}}],\
                        "constants":["\\"a\\""],\
                        "lines":[{"line":4,"digest":"d1ce","does":["RETURNS"]}]}]}
                        ,{"name":"p.Empty","superName":"java.lang.Object","interfaces":[],\
                        "sourceFile":"Delays.java","fields":[],"methods":[]}
                        ]}""");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLost(long seed) throws IOException {
        PipelineMap map = MapSamples.random(seed);

        JsonNode json = new ObjectMapper().readTree(MapExport.toJson(map));

        assertThat(json.get("formatVersion").asInt()).isEqualTo(1);
        assertThat(new ObjectMapper().treeToValue(json.get("classes"), MappedClass[].class))
                .containsExactlyElementsOf(map.classes());
    }

    @Test
    void theWriterIsFlushedAndLeftOpen() throws IOException {
        StringWriter target = new StringWriter() {
            @Override
            public void close() throws IOException {
                throw new IOException("closed");
            }
        };

        MapExport.writeJson(PipelineMap.EMPTY, target);

        assertThat(target).hasToString("{\"formatVersion\":1,\"classes\":[\n]}");
    }

    @Test
    void aWriterThatFailsIsReported() {
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> MapExport.writeJson(PipelineMap.EMPTY, full)).hasMessage("disk full");
    }
}
