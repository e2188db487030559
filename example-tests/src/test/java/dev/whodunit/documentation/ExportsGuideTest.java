package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.RunExport;
import dev.whodunit.export.RunMetadata;
import dev.whodunit.export.TraceParent;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of exports shows is what is exported of the pipeline of the guide. */
@Tag("any-jdk")
class ExportsGuideTest {

    private static final RunMetadata METADATA = new RunMetadata(
            Instant.parse("2026-01-01T12:00:00Z"),
            Optional.of("c0ffee5eedc0ffee5eedc0ffee5eedc0ffee5eed"),
            Optional.of(false),
            Map.of("team", "data"),
            Optional.of("task-17"),
            Optional.of(TraceParent.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")));

    private static final List<ExportFormat> IN_JSON =
            List.of(ExportFormat.JSON, ExportFormat.PROV, ExportFormat.OPENLINEAGE, ExportFormat.OTLP);

    private final Document page = Document.of("exports.md");

    @TempDir
    private Path folder;

    @Test
    void drawingsAreThoseThatAreDrawn() throws Exception {
        Recording run = prices();

        assertThat(page.blocksIn("text").get(1).text()).isEqualTo(RunExport.of(run, METADATA, ExportFormat.MERMAID));
        assertThat(RunExport.of(run, METADATA, ExportFormat.DOT))
                .contains(page.blocksIn("text").get(2).text().lines().toList());
    }

    @Test
    void graphmlHasTheElementsThatAreShown() throws Exception {
        assertThat(RunExport.of(prices(), METADATA, ExportFormat.GRAPHML))
                .contains(page.blocksIn("xml").get(0).text().lines().toList());
    }

    /** Each has all that is shown of it, and more. */
    @Test
    void jsonIsPartOfWhatIsExported() throws Exception {
        Recording run = prices();
        List<Document.Block> shown = page.blocksIn("json");

        assertThat(shown).hasSameSizeAs(IN_JSON);
        for (int i = 0; i < shown.size(); i++) {
            List<JsonNode> exported = parse(RunExport.of(run, METADATA, IN_JSON.get(i)));
            JsonNode part = parse(shown.get(i).text()).get(0);

            assertThat(exported).as("%s", IN_JSON.get(i)).anyMatch(whole -> has(whole, part));
        }
    }

    private Recording prices() throws Exception {
        return new PricesPipeline(Document.of("getting-started.md"), folder).recordingWith("119");
    }

    private static List<JsonNode> parse(String text) throws IOException {
        try (MappingIterator<JsonNode> values =
                new ObjectMapper().readerFor(JsonNode.class).readValues(text)) {
            return new ArrayList<>(values.readAll());
        }
    }

    private static boolean has(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return part.properties().stream().allMatch(field -> has(whole.path(field.getKey()), field.getValue()));
        }
        if (part.isArray()) {
            return elements(part).stream()
                    .allMatch(wanted -> elements(whole).stream().anyMatch(element -> has(element, wanted)));
        }
        return whole.equals(part);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
