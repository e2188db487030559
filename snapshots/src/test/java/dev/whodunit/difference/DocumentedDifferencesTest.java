package dev.whodunit.difference;

import static dev.whodunit.difference.Compared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on verdicts shows differences as they are. */
class DocumentedDifferencesTest {

    private static final JsonNode BEFORE = json("""
            {"flights": [
              {"id": 7, "from": "SJC", "delay": 14, "at": "2001-01-02T09:10", "note": "crew late,  gate changed"},
              {"id": 8, "from": "LAX", "delay": 0, "at": "2001-01-02T09:15", "note": ""},
              {"id": 9, "from": "ABE", "delay": -3, "at": "2001-01-02T09:40", "note": ""},
              {"id": 12, "from": "MIA", "delay": 5, "at": "2001-01-02T10:00", "note": ""}],
             "means": {"SJC": 2.5, "San José": 4.0}, "count": 4}
            """);

    private static final JsonNode AFTER = json("""
            {"flights": [
              {"id": 12, "from": "MIA", "delay": 5, "at": "2001-01-02T10:00", "note": ""},
              {"id": 7, "from": "SJC", "delay": 15, "at": "2001-01-02T09:55", "note": "crew late, gate changed"},
              {"id": 9, "from": "ABE", "delay": -3, "at": "2001-01-02T09:40", "note": ""},
              {"id": 13, "from": "DTW", "delay": 66, "at": "2001-01-02T10:20", "note": ""}],
             "means": {"SJC": 2.5, "San José": 4.5}, "count": "4"}
            """);

    private final Differences differences = Differences.between(BEFORE, AFTER, Differences.SHOWN);

    @Test
    void thePageShowsTheLines() throws IOException {
        assertThat(page()).contains(String.join("\n", DifferenceText.PLAIN.lines(differences)));
    }

    @Test
    void thePageShowsOneOfThemAsJson() throws IOException {
        JsonNode first = DifferenceJson.of(differences).path("first").get(1);
        String block = page().split("\"first\": \\[", 2)[1].split("\\]\n\\}", 2)[0];

        assertThat(JsonTrees.read(block)).isEqualTo(JsonTrees.read(first.toString()));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/verdicts.md"));
    }
}
