package dev.whodunit.agent;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.rules.RulesFile;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.WeavingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The run of a whole program: begins before {@code main} and is written when the JVM ends. */
final class ProgramRun {

    private ProgramRun() {}

    static void begin(Tracer tracer, AgentOptions options, Path directory) {
        List<Redaction> rules = options.config().map(ProgramRun::redactions).orElse(List.of());
        OpenRun run = tracer.open(
                options.trace(), Budget.DEFAULT, options.lineage(), reading -> reading.redacting(rules, rule -> {}));
        run.enterPhase(Phase.TEST);
        String name = options.name().orElseGet(ProgramRun::mainClass);
        RunIdentity identity = new RunIdentity(name, name, "main", name, name);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> write(run, identity, options, directory), "whodunit-recording"));
    }

    private static List<Redaction> redactions(Path config) {
        try {
            return RulesFile.inThisJvm(config.toString())
                    .read(Files.readString(config))
                    .redactions();
        } catch (IOException unreadable) {
            throw new WeavingException(
                    "The file " + config + " with what is not recorded cannot be read: " + unreadable + ".",
                    unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new WeavingException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static void write(OpenRun run, RunIdentity identity, AgentOptions options, Path directory) {
        run.close();
        try {
            Recording recording = run.recording(identity);
            RecordingWriter.write(recording, directory);
            LineageFile.write(run.lineage(), directory);
            if (recording.steps().isEmpty()) {
                System.err.println(nothingRecorded(run, options, directory));
            }
        } catch (RecordingException notKept) {
            System.err.println("Whodunit: " + notKept.getMessage());
        }
    }

    private static String nothingRecorded(OpenRun run, AgentOptions options, Path directory) {
        String patterns = options.trace().includes().stream().sorted().collect(Collectors.joining("+"));
        String cause = run.matchedNothing()
                ? "no class that was loaded matches \"" + patterns + "\""
                : "no method of a class that matches \"" + patterns + "\" was called";
        return "Whodunit recorded nothing: " + cause + ", and the recording in " + directory
                + " is empty. Correct the agent's option trace, for example to trace=com.acme.. for a package and those below.";
    }

    private static String mainClass() {
        String command = System.getProperty("sun.java.command", "main").strip();
        int end = command.indexOf(' ');
        String main = end < 0 ? command : command.substring(0, end);
        return main.isEmpty() ? "main" : main;
    }
}
