package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server asked by a client that is neither ours nor of the SDK that it is made with. */
@Tag("any-jdk")
class ForeignClientTest {

    private static final String CALLS = """
            [
              {"name": "runs", "arguments": {"json": true}},
              {"name": "explain", "arguments": {}},
              {"name": "show", "arguments": {"test": "ShopTest#totals", "artifact": "prices"}},
              {"name": "show", "arguments": {"test": "ShopTest#totals", "artifact": "nothing"}},
              {"name": "steps", "arguments": {}}
            ]
            """;

    @TempDir
    private Path folder;

    @Test
    void theTypeScriptSdkListsTheToolsAndGetsAnswers() throws Exception {
        RedProject.in(folder);

        JsonNode heard = new ObjectMapper().readTree(NodeClient.ask(folder, ServerProcess.arguments(), CALLS));

        assertThat(heard.at("/server/name").asText()).isEqualTo("whodunit");
        assertThat(heard.at("/instructions").asText()).isEqualTo(ToolServer.INSTRUCTIONS);
        assertThat(heard.at("/tools").findValuesAsText("name"))
                .contains("explain", "diff", "show", "steps", "why", "where-to", "runs", "map");
        assertThat(heard.at("/tools/0/annotations/readOnlyHint").asBoolean()).isTrue();
        assertThat(Stream.of(0, 1, 2, 3, 4)
                        .map(i -> heard.at("/answers/" + i + "/isError").asBoolean()))
                .containsExactly(false, false, false, true, true);
        assertThat(heard.at("/answers/0/structuredContent/tests/0/verdict").asText())
                .isEqualTo("culprit");
        assertThat(text(heard, 1)).contains("Shop.withTax Shop.java:14 certain");
        assertThat(text(heard, 2)).startsWith("prices").contains("121");
        assertThat(text(heard, 3)).contains("\"nothing\"").contains("prices");
        assertThat(text(heard, 4)).isEqualTo("steps needs test: Folder of the recording, or a test: ShopTest#prices.");
    }

    private static String text(JsonNode heard, int answer) {
        return heard.at("/answers/" + answer + "/content/0/text").asText();
    }
}
