package dev.whodunit.cli;

import dev.whodunit.diagnosis.StageTable;
import dev.whodunit.recording.RecordingReader;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whodunit steps RECORDING}. */
@Command(
        name = "steps",
        description = "Prints the stages of a recorded run and what each produced.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class)
final class StepsCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", description = "Folder of the recording.")
    private Path recording;

    @SuppressWarnings("NullAway.Init")
    StepsCommand() {}

    @Override
    public void run() {
        spec.commandLine().getOut().println(StageTable.of(RecordingReader.read(recording)));
        spec.commandLine().getOut().flush();
    }
}
