package dev.whodunit.cli;

import dev.whodunit.outcomes.ArtifactSearch;
import dev.whodunit.outcomes.NamedArtifact;
import dev.whodunit.run.Recording;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit show RECORDING|TEST ARTIFACT [--step FUNCTION] [--call N] [--rows N] [--json]}. */
@Command(
        name = "show",
        description = "Shows an artifact of a recorded run: what it is, who made it of what, and what it holds.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "2:there is no such recording, test or artifact, or several are meant"})
final class ShowCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private AskedRecording recording;

    @Parameters(index = "1", paramLabel = "ARTIFACT", description = "Name of a variable, a parameter or a function.")
    private String artifact;

    @Option(
            names = "--step",
            defaultValue = "",
            paramLabel = "FUNCTION",
            description = "The function whose result or argument is meant.")
    private String step;

    @Option(
            names = "--call",
            paramLabel = "N",
            description = "The execution that is meant, from 0 (default: the first that was kept).")
    private @Nullable Long call;

    @Option(
            names = "--rows",
            defaultValue = "10",
            paramLabel = "N",
            description = "How many elements are shown (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    ShowCommand() {}

    @Override
    public Integer call() {
        if (rows < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--rows is " + rows + ", but must be 0 or more.");
        }
        RecordedTest test = recording.test();
        Recording run = test.run();
        NamedArtifact found = new ArtifactSearch(run)
                .find(artifact, step, call == null ? OptionalLong.empty() : OptionalLong.of(call));
        ShownArtifact shown = new ShownArtifact(run, found, Origins.of(test.folder(), run, found), rows);
        spec.commandLine().getOut().println(json ? shown.json().toPrettyString() : shown.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
