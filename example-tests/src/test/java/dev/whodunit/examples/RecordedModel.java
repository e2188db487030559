package dev.whodunit.examples;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A language model that gives one recorded answer, over real HTTP on the loopback interface. */
public final class RecordedModel implements AutoCloseable {

    /** Always the same: the address is among the values that the pipeline passes on, and that its snapshot holds. */
    private static final int PORT = 18_473;

    private final FileChannel turns;
    private final HttpServer server;

    /** Starts the server; builds that run at the same time on one machine take turns. */
    public RecordedModel() throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "whodunit-examples-" + PORT + ".lock");
        turns = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turns.lock();
        byte[] answer;
        try (InputStream recorded =
                Objects.requireNonNull(RecordedModel.class.getResourceAsStream("advisor/chat-completion.json"))) {
            answer = recorded.readAllBytes();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    /** Where the model answers. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        turns.close();
    }
}
