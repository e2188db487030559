package dev.whodunit.cli;

import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit where-to RECORDING 'flights[17].delay' [--json] [--data] [--step FUNCTION]}. */
@Command(
        name = "where-to",
        description = "Says which artifacts have parts that were made of a part of an artifact.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:answered", "2:the recording or the part cannot be found, or values were not followed"})
final class WhereToCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", description = "Folder of the recording.")
    private Path recording;

    @Parameters(index = "1", description = "The part, such as flights[17].delay.")
    private String part;

    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    @Option(names = "--data", description = "Leave out what it only decided on.")
    private boolean data;

    @Option(names = "--step", defaultValue = "", description = "The function whose result or argument is meant.")
    private String step;

    @SuppressWarnings("NullAway.Init")
    WhereToCommand() {}

    @Override
    public Integer call() {
        FollowedRecording followed = FollowedRecording.read(recording);
        PartFinder.Found found = followed.find(part, step);
        List<Passage> passages = followed.derivations()
                .descendants(found.artifact(), found.path(), data ? Edges.DATA : Edges.DATA_AND_CONTROL);
        ArtifactPart asked = new ArtifactPart(found.artifact().ref(), found.path());
        LineageAnswer answer = new LineageAnswer(followed);
        spec.commandLine().getOut().println(json ? answer.json(asked, passages) : answer.text(asked, passages));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
