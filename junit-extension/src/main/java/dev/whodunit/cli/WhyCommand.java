package dev.whodunit.cli;

import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.PartFinder;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit why RECORDING|TEST 'ranking[3].delay' [--json] [--data] [--step FUNCTION]}. */
@Command(
        name = "why",
        description = "Says which values a part of an artifact was made of, and by which functions.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:answered",
            "2:the recording, the test or the part cannot be found, or values were not followed"
        })
final class WhyCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private AskedRecording recording;

    @Parameters(index = "1", description = "The part, such as ranking[3].delay.")
    private String part;

    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    @Option(names = "--data", description = "Leave out what only decided on it.")
    private boolean data;

    @Option(names = "--step", defaultValue = "", description = "The function whose result or argument is meant.")
    private String step;

    @SuppressWarnings("NullAway.Init")
    WhyCommand() {}

    @Override
    public Integer call() {
        FollowedRecording followed = FollowedRecording.read(recording.test().folder());
        PartFinder.Found found = followed.find(part, step);
        Ancestry ancestry = followed.derivations()
                .ancestry(found.artifact(), found.path(), data ? Edges.DATA : Edges.DATA_AND_CONTROL);
        LineageAnswer answer = new LineageAnswer(followed);
        spec.commandLine().getOut().println(json ? answer.json(ancestry) : answer.text(ancestry));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
