package dev.whodunit.cli;

import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.Passage;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit where-to RECORDING|TEST 'flights[17].delay' [--json] [--data] [--step FUNCTION]}, or {@code 'flights.csv[17].delay'}. */
@Command(
        name = "where-to",
        description =
                "Says which artifacts have parts that were made of a part of an artifact, or of a place in a file.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:answered",
            "2:the recording, the test or the part cannot be found, or values were not followed"
        })
final class WhereToCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private AskedRecording recording;

    @Parameters(
            index = "1",
            description = "The part, such as flights[17].delay, or the place, such as flights.csv[17].delay.")
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
        FollowedRecording followed = FollowedRecording.read(recording.test().folder());
        ReadPlace place = followed.read(part);
        boolean isPlace = step.isEmpty() && !place.read().areNone();
        String answer =
                isPlace && !followed.isPart(part, place.read()) ? ofFile(followed, place) : ofArtifact(followed);
        spec.commandLine().getOut().println(answer);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String ofFile(FollowedRecording followed, ReadPlace place) {
        List<Passage> passages = followed.derivations().descendants(place.read().values(), edges());
        LineageAnswer answer = new LineageAnswer(followed);
        return json ? answer.json(place, passages) : answer.text(place, passages);
    }

    private String ofArtifact(FollowedRecording followed) {
        PartFinder.Found found = followed.find(part, step);
        List<Passage> passages = followed.derivations().descendants(found.artifact(), found.path(), edges());
        ArtifactPart asked = new ArtifactPart(found.artifact().ref(), found.path());
        LineageAnswer answer = new LineageAnswer(followed);
        return json ? answer.json(asked, passages) : answer.text(asked, passages);
    }

    private Edges edges() {
        return data ? Edges.DATA : Edges.DATA_AND_CONTROL;
    }
}
