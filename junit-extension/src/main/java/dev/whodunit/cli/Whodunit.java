package dev.whodunit.cli;

import dev.whodunit.flow.UnmappableClassException;
import dev.whodunit.provenance.NoSuchPartException;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.snapshots.SnapshotException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code main} of the jar. */
@Command(
        name = "whodunit",
        description = "Says which function of a pipeline changed its result.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        subcommands = {
            ExplainCommand.class,
            RunsCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            CompareCommand.class,
            StepsCommand.class,
            ExportCommand.class,
            MapCommand.class,
            WhyCommand.class,
            WhereToCommand.class,
            FindingsCommand.class,
            PendingCommand.class,
            ReviewCommand.class,
            AcceptCommand.class,
            RejectCommand.class,
            PruneCommand.class
        })
public final class Whodunit implements Runnable {

    /** The command could not be carried out: a recording is missing or unreadable, or an option is wrong. */
    public static final int FAILED = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** For picocli, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public Whodunit() {}

    /** Runs a command and ends the JVM with its exit code: 0 for no difference, 1 for a difference, 2 for an error. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Runs a command in this JVM, and gives its exit code. */
    public static int run(List<String> arguments) {
        return commandLine().execute(arguments.toArray(String[]::new));
    }

    /** All commands, for who runs them with writers of their own, or has more commands. */
    public static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Whodunit()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof RecordingException
                    || failure instanceof NoSuchPartException
                    || failure instanceof UnmappableClassException
                    || failure instanceof SnapshotException
                    || failure instanceof UncheckedIOException) {
                PrintWriter err = command.getErr();
                err.println(failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
        // picocli's own code for a defect would be the one for a difference
        all.getSubcommands().values().forEach(one -> one.getCommandSpec().exitCodeOnExecutionException(FAILED));
        return all;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
