package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a program between two pipes. */
class MessageLinesTest {

    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private static final String INITIALIZED = """
            {"jsonrpc":"2.0","method":"notifications/initialized"}""";
    private static final String RUNS = """
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"runs","arguments":{}}}""";

    @TempDir
    private Path folder;

    @Test
    void itEndsWithItsInputAndHasAnsweredWhatWasAskedBefore() throws Exception {
        ServerProcess server = ServerProcess.of(folder, INITIALIZE, INITIALIZED, RUNS);

        assertThat(server.err()).isEmpty();
        assertThat(server.exitCode()).isZero();
        assertThat(server.out()).hasSize(2);
        assertThat(json(server.out().get(1)).at("/result/content/0/text").asText())
                .startsWith("There is no folder ");
    }

    @Test
    void itEndsThoughNothingWasAsked() {
        assertThat(ServerProcess.of(folder)).isEqualTo(new ServerProcess(0, List.of(), ""));
    }

    @Test
    void itSpeaksTheProtocolThatIsAskedFor() throws Exception {
        ServerProcess server = ServerProcess.of(folder, INITIALIZE);

        assertThat(json(server.out().get(0)).at("/result/protocolVersion").asText())
                .isEqualTo("2025-06-18");
    }

    @Test
    void aLineThatIsNoMessageIsToldAndLeftOut() throws Exception {
        ServerProcess server = ServerProcess.of(folder, "hello", "[]", "{}", "", INITIALIZE);

        assertThat(server.out()).hasSize(1);
        assertThat(server.err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("A line of the input is no message of JSON-RPC, and is left out: "));
    }

    @Test
    void aLineThatIsNothingEndsNoServer() throws Exception {
        ServerProcess server = ServerProcess.of(folder, "null", INITIALIZE);

        assertThat(server.out()).hasSize(1);
        assertThat(server.err()).startsWith("A line of the input is no message of JSON-RPC, and is left out: ");
    }

    @Test
    void whoHasSentAnIdIsAnsweredThatItIsNoMessage() throws Exception {
        ServerProcess server = ServerProcess.of(folder, "{\"jsonrpc\":\"2.0\",\"id\":7}", INITIALIZE);

        assertThat(server.out()).hasSize(2);
        assertThat(json(server.out().get(0)).at("/id").asInt()).isEqualTo(7);
        assertThat(json(server.out().get(0)).at("/error/message").asText())
                .isEqualTo("This is no message of JSON-RPC 2.0: a request has jsonrpc, id, method and params.");
    }

    @Test
    void whatElseIsPrintedIsNotBetweenMessages() throws Exception {
        ServerProcess server = ServerProcess.of(NoisyServer.class, folder, INITIALIZE);

        assertThat(server.err()).contains("noise");
        assertThat(server.out()).hasSize(1);
        assertThat(json(server.out().get(0)).at("/result/serverInfo/name").asText())
                .isEqualTo("whodunit");
    }

    /** Prints whenever the server reads. */
    static final class NoisyServer {
        public static void main(String[] arguments) {
            System.setIn(new FilterInputStream(System.in) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    System.out.println("noise");
                    return super.read(bytes, offset, length);
                }
            });
            WhodunitMcp.main(arguments);
        }
    }

    private static JsonNode json(String line) throws JsonProcessingException {
        return new ObjectMapper().readTree(line);
    }
}
