package dev.whodunit.benchmarks.localisation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A language model that always says the same, on a port that stays the same for all runs in one folder. */
public final class CannedModel implements AutoCloseable {

    private static final String ANSWER = "/dev/whodunit/benchmarks/localisation/chat-completion.json";

    private final HttpServer server;

    private CannedModel(HttpServer server) {
        this.server = server;
    }

    /** Listens on the port that was used in this folder before, or on a free one. */
    public static CannedModel start(Path folder) throws IOException {
        byte[] answer = answer();
        Path known = Files.createDirectories(folder).resolve("port");
        int port =
                Files.exists(known) ? Integer.parseInt(Files.readString(known).strip()) : 0;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Files.writeString(known, String.valueOf(server.getAddress().getPort()), StandardCharsets.UTF_8);
        return new CannedModel(server);
    }

    private static byte[] answer() throws IOException {
        try (InputStream in = CannedModel.class.getResourceAsStream(ANSWER)) {
            if (in == null) {
                throw new IOException(ANSWER + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
