package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server in a JVM of its own, asked by the SDK's own client about a project with a red test. */
class ToolServerTest {

    @TempDir
    private static Path folder;

    private static McpSyncClient client;

    @BeforeAll
    static void connect() throws Exception {
        RedProject.in(folder);
        ServerParameters server = ServerParameters.builder(ServerProcess.JAVA)
                .args(ServerProcess.arguments())
                .build();
        client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofMinutes(1))
                .build();
        client.initialize();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(client.getServerInfo().name()).isEqualTo("whodunit");
        assertThat(client.getServerInfo().version()).isEqualTo(ToolServer.version());
        assertThat(client.getServerInstructions()).startsWith("Tests with Whodunit record");
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder("explain", "diff", "show", "steps", "why", "where-to", "runs", "map");
    }

    @Test
    void aRedTestIsAnAnswer() {
        CallToolResult answer = call("explain", Map.of());

        assertThat(answer.isError()).isFalse();
        assertThat(text(answer)).startsWith("1 of 1 test is red").contains("Shop.withTax Shop.java:14 certain");
    }

    @Test
    void anAnswerIsWhatTheCommandPrints() {
        CallToolResult answer = call("diff", Map.of("test", "ShopTest#totals", "artifact", "prices"));

        assertThat(text(answer))
                .isEqualTo(Answer.to(List.of("diff", "--project=" + folder, "--", "ShopTest#totals", "prices"))
                        .out());
    }

    @Test
    void anObjectOfJsonIsStructuredContentToo() {
        CallToolResult answer =
                call("show", Map.of("test", "ShopTest#totals", "artifact", "prices", "rows", 2, "json", true));

        assertThat(answer.structuredContent())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("content", List.of(121, 242));
        assertThat(text(answer)).startsWith("{").contains("\"artifact\" : \"prices\"");
    }

    @Test
    void aTextHasNoStructuredContent() {
        assertThat(call("steps", Map.of("test", "ShopTest#totals")).structuredContent())
                .isNull();
    }

    @Test
    void whatCannotBeAnsweredIsAnErrorThatSaysHowToMendIt() {
        CallToolResult answer = call("show", Map.of("test", "ShopTest#totals", "artifact", "nothing"));

        assertThat(answer.isError()).isTrue();
        assertThat(text(answer)).contains("nothing").contains("prices").doesNotContain("Usage");
    }

    @Test
    void whatTheCommandRefusesIsAnErrorWithoutItsUsage() {
        CallToolResult answer = call("show", Map.of("test", "ShopTest#totals", "artifact", "prices", "rows", -1));

        assertThat(answer.isError()).isTrue();
        assertThat(text(answer)).isEqualTo("--rows is -1, but must be 0 or more.");
    }

    @Test
    void anArgumentThatThereIsNotIsAnError() {
        CallToolResult answer = call("runs", Map.of("test", "ShopTest#totals"));

        assertThat(answer.isError()).isTrue();
        assertThat(text(answer)).startsWith("runs has no argument test. It has: tests, ");
    }

    @Test
    void answersToCallsThatComeAtOnceDoNotMix() {
        List<String> artifacts = List.of("prices", "sum", "withTax", "net", "total");
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String artifact = artifacts.get(i % artifacts.size());
            answers.add(CompletableFuture.supplyAsync(() -> shown(artifact)));
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join()).isEqualTo(shown(artifacts.get(i % artifacts.size())));
        }
    }

    private static String shown(String artifact) {
        return text(call("show", Map.of("test", "ShopTest#totals", "artifact", artifact)));
    }

    @Test
    void noToolLeavesAnythingBehind() throws Exception {
        List<Path> before = files();

        call("explain", Map.of());
        call("diff", Map.of("test", "ShopTest#totals"));
        call("runs", Map.of());
        client.callTool(CallToolRequest.builder("map")
                .arguments(Map.of(
                        "roots", List.of(folder.resolve("target/test-classes").toString()), "trace", "shop.."))
                .build());

        assertThat(files()).isEqualTo(before);
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        Map<String, Object> all = new TreeMap<>(arguments);
        all.put("project", folder.toString());
        if (tool.equals("explain")) {
            all.put("snapshots", folder.resolve("src/test/snapshots").toString());
        }
        return client.callTool(CallToolRequest.builder(tool).arguments(all).build());
    }

    private static String text(CallToolResult answer) {
        return answer.content().stream()
                .map(content -> ((TextContent) content).text())
                .collect(Collectors.joining("\n"));
    }
}
