package dev.whodunit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.whodunit.run.RandomRuns;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunJsonTest {

    private static final RunMetadata METADATA = new RunMetadata(
            Instant.parse("2026-01-01T12:00:00Z"),
            Optional.of("c0ffee"),
            Optional.of(true),
            Map.of("team", "da\"ta"),
            Optional.of("task-17"),
            Optional.of(TraceParent.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")));

    private static Schema schema;

    @BeforeAll
    static void loadSchema() throws IOException {
        try (InputStream in = RunExport.class.getResourceAsStream("run.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsValid(long seed) {
        String json = json(RandomRuns.of(seed));

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"version\":1, \"version\":2",
        "\"METHOD\", \"SPELL\"",
        "\"returned\", \"lost\"",
        "\"dirty\":true, \"dirty\":1",
        "\"madeBy\", \"maker\""
    })
    void whatIsBrokenIsRejected(String old, String replacement) {
        String json = json(Runs.of("Flights")
                .step("read", step -> step.out("List<Row>", "[]"))
                .build());

        assertThat(json).contains(old);
        assertThat(schema.validate(json.replace(old, replacement), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void metadataIsThere() throws IOException {
        JsonNode run =
                new ObjectMapper().readTree(json(Runs.of("Flights").build())).path("run");

        assertThat(run.path("pipeline").asText()).isEqualTo("Flights");
        assertThat(run.path("commit").asText()).isEqualTo("c0ffee");
        assertThat(run.path("task").asText()).isEqualTo("task-17");
        assertThat(run.path("tags").path("team").asText()).isEqualTo("da\"ta");
    }

    private static String json(Recording run) {
        return RunExport.of(run, METADATA, ExportFormat.JSON);
    }
}
