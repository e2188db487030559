package dev.whodunit.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Messages as lines of a stream, and answers as lines of another one. The SDK's own transport is not used: it drops the answers that are under way
 * when the input ends, and ends without a word at a line that is no message.
 */
final class MessageLines implements McpServerTransportProvider {

    /** Who has closed the input gets what was asked before; a request that waits for another message is never answered. */
    private static final long LAST_ANSWERS_SECONDS = 10;

    private final McpJsonMapper json;
    private final BufferedReader in;
    private final OutputStream out;
    private final PrintWriter err;

    /** Messages that are being handled, and the one that reads. */
    private final Phaser underWay = new Phaser(1);

    private Optional<McpServerSession> session = Optional.empty();

    MessageLines(McpJsonMapper json, InputStream in, OutputStream out, PrintWriter err) {
        this.json = json;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.err = err;
    }

    /** There is one client: the one that has the other ends. */
    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = Optional.of(factory.create(new Transport()));
    }

    /** Hands on each message until the input ends and those are answered that came before. */
    void serve() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                take(line);
            }
        }
        awaitAnswers();
    }

    private void take(String line) {
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(json, line);
        } catch (IOException | RuntimeException unreadable) {
            String why =
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
            tell("A line of the input is no message of JSON-RPC, and is left out: " + why);
            refuse(line);
            return;
        }
        handle(message);
    }

    /** Who has sent something with an id waits for an answer. */
    private void refuse(String line) {
        idOf(line)
                .ifPresent(id -> write(Map.of(
                        "jsonrpc",
                        McpSchema.JSONRPC_VERSION,
                        "id",
                        id,
                        "error",
                        Map.of(
                                "code",
                                McpSchema.ErrorCodes.INVALID_REQUEST,
                                "message",
                                "This is no message of JSON-RPC 2.0: a request has jsonrpc, id, method and params."))));
    }

    private Optional<Object> idOf(String line) {
        try {
            Object id = json.readValue(line, Map.class).get("id");
            return Optional.ofNullable(id).filter(known -> known instanceof String || known instanceof Number);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private void handle(JSONRPCMessage message) {
        underWay.register();
        session.orElseThrow()
                .handle(message)
                .doFinally(how -> underWay.arriveAndDeregister())
                .subscribe(handled -> {}, failure -> tell("A message could not be answered: " + failure));
    }

    private void tell(String sentence) {
        err.println(sentence);
        err.flush();
    }

    private void awaitAnswers() {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException unanswered) {
            tell("The input has ended, and a request was not answered in " + LAST_ANSWERS_SECONDS + " seconds more.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers come from several threads, and no line of one may get into another. */
    private void write(Object message) {
        try {
            byte[] line = (json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
            synchronized (underWay) {
                out.write(line);
                out.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Mono<Void> notifyClients(String method, Object parameters) {
        return session.orElseThrow().sendNotification(method, parameters);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return session.map(McpServerSession::closeGracefully).orElseGet(Mono::empty);
    }

    /** Nothing is to be closed: the streams are the JVM's. */
    private final class Transport implements McpServerTransport {

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> write(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
