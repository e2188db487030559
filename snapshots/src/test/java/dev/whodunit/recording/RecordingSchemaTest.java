package dev.whodunit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.whodunit.run.RandomRuns;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingSchemaTest {

    private static Schema schema;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadSchema() throws IOException {
        try (InputStream in = RecordingWriter.class.getResourceAsStream("recording.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void whatIsWrittenIsValid(long seed) throws IOException {
        assertThat(validate(text(RandomRuns.of(seed)))).isEmpty();
    }

    @Test
    void anEmptyRunIsValid() throws IOException {
        assertThat(validate(text(Runs.of("Nothing").build()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"version\":8, \"version\":9",
        "\"METHOD\", \"SPELL\"",
        "\"concurrent\":false, \"concurrent\":0",
        "\"parent\":-1, \"parent\":-2",
        "\"objects\", \"things\"",
        "\"blocks\":[], \"blocks\":[[1]]",
        "\"uniqueId\", \"unique\""
    })
    void whatIsBrokenIsRejected(String old, String replacement) throws IOException {
        String text = text(Runs.of("Flights").step("read", step -> {}).build());

        assertThat(text).contains(old);
        assertThat(validate(text.replace(old, replacement))).isNotEmpty();
    }

    private String text(Recording run) throws IOException {
        return Files.readString(RecordingWriter.write(run, folder.resolve("run")));
    }

    private static List<Error> validate(String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
