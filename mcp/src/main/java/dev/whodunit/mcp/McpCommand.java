package dev.whodunit.mcp;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code whodunit mcp}. */
@Command(
        name = "mcp",
        description = "Answers the same questions as tools of an MCP server, over standard input and output.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = "0:the input has ended")
final class McpCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    McpCommand() {}

    /** Whatever else is printed in this JVM must not get between the messages. */
    @Override
    public Integer call() throws IOException {
        PrintStream messages = System.out;
        System.setOut(System.err);
        try {
            ToolServer.serve(System.in, messages, spec.commandLine().getErr());
            return 0;
        } finally {
            System.setOut(messages);
        }
    }
}
