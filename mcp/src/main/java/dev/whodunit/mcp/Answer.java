package dev.whodunit.mcp;

import dev.whodunit.cli.Whodunit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command printed.
 *
 * @param isError whether it could not be carried out; a red test or a difference is none
 */
record Answer(boolean isError, String out, String err) {

    /** Runs a command in this JVM. Each call has a command line and writers of its own, so that calls may come at once. */
    static Answer to(List<String> words) {
        return of(Whodunit.commandLine(), words);
    }

    static Answer of(CommandLine commands, List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = commands.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExpandAtFiles(false) // a value may begin with @
                .setParameterExceptionHandler(Answer::refuse);
        int exitCode = execute(line, words, err);
        return new Answer(
                exitCode == Whodunit.FAILED,
                out.toString().stripTrailing(),
                err.toString().stripTrailing());
    }

    /** Without the usage, which is that of the command line. */
    private static int refuse(CommandLine.ParameterException wrong, String[] words) {
        wrong.getCommandLine().getErr().println(wrong.getMessage());
        return Whodunit.FAILED;
    }

    /** A client waits for an answer, and would do so for ever. */
    private static int execute(CommandLine line, List<String> words, StringWriter err) {
        try {
            return line.execute(words.toArray(String[]::new));
        } catch (OutOfMemoryError tooLarge) {
            err.append(
                    "The recording needs more memory than the server has. Start it with a larger -Xmx, before -jar.");
            return Whodunit.FAILED;
        } catch (Error defect) {
            err.append("The command failed: ").append(defect.toString());
            return Whodunit.FAILED;
        }
    }
}
