package dev.whodunit.mcp;

import dev.whodunit.cli.Whodunit;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapperSupplier;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/** The server: the tools, and what a client is told of them. */
final class ToolServer {

    /** What docs/agents.md says, as short as it can be: every client reads it before the first question. */
    static final String INSTRUCTIONS = """
            Tests with Whodunit record what a pipeline does, and name the function that made a run differ from the accepted one.
            When such a test is red, call explain before you read code. No tool runs a test or changes a file.
            Then: diff for what is different inside the values, show for one artifact, steps for the stages of a run, why and
            where-to for what values were made of, runs for the tests that left something, map for the code without a run.
            A test is Class#method, with * for any text. Where the tests are not of the folder that the server was started in,
            name the folder of their module as project, and its src/test/snapshots as snapshots.
            An option that an answer names, such as --rows, is the argument without its dashes.
            How to read explain: the first line has the function, its line, how sure that is, and whether its code changed.
            - certain: it got what it got before and did something else. Look there first.
            - likely, code unchanged: it depends on what was not recorded, such as a file, a static field or the time.
            - Affected only: differs because of the above. Do not repair it.
            - Not cleared: its code changed as well, and may hold a second fault.
            - A verdict without a function blames no code: do what its sentence says.
            If the change was not asked for, repair that function and run the test again. If it was, explain prints the command that accepts it.
            Do not accept what nobody asked for, edit .snap files, weaken an assertion, widen a tolerance, or add @Redact to get green.
            """;

    private ToolServer() {}

    /** Answers until the input ends. */
    static void serve(InputStream in, OutputStream out, PrintWriter err) throws IOException {
        McpJsonMapper json = new JacksonMcpJsonMapperSupplier().get();
        MessageLines lines = new MessageLines(json, in, out, err);
        McpSyncServer server = McpServer.sync(lines)
                .serverInfo("whodunit", version())
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json)
                .validateToolInputs(false) // the tools do it, and say how to mend them
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .tools(CommandTool.all().stream().map(ToolServer::specified).toList())
                .build();
        try {
            lines.serve();
        } finally {
            server.close();
        }
    }

    private static SyncToolSpecification specified(CommandTool tool) {
        return SyncToolSpecification.builder()
                .tool(tool.described())
                .callHandler((client, request) -> tool.call(request.arguments()))
                .build();
    }

    /** What {@code --version} prints, without the name. */
    static String version() {
        return List.of(Whodunit.commandLine().getCommandSpec().version()).get(0).replaceFirst("^whodunit ", "");
    }
}
