package dev.whodunit.mcp;

import dev.whodunit.cli.Whodunit;
import picocli.CommandLine;

/** The {@code main} of this jar: the command line, with the subcommand {@code mcp} more. */
public final class WhodunitMcp {

    private WhodunitMcp() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine all = Whodunit.commandLine();
        CommandLine mcp = new CommandLine(new McpCommand());
        mcp.getCommandSpec()
                .versionProvider(all.getCommandSpec().versionProvider())
                .exitCodeOnExecutionException(Whodunit.FAILED);
        return all.addSubcommand(mcp);
    }
}
