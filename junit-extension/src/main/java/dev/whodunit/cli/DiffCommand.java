package dev.whodunit.cli;

import dev.whodunit.outcomes.ChangedArtifact;
import dev.whodunit.outcomes.ChangedArtifacts;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit diff RECORDING|TEST [ARTIFACT] [--accepted DIR] [--json]}. */
@Command(
        name = "diff",
        description =
                "Shows what is different inside the artifacts of a run and of the accepted one, the culprits' first.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no artifact differs",
            "1:an artifact differs, or the runs do in values that were not kept",
            "2:there is no such recording, test or artifact, or no recording of an accepted run"
        })
final class DiffCommand implements Callable<Integer> {

    private static final int NAMED = 15;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private AskedRecording recording;

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "ARTIFACT",
            description = "The artifact, by its name or that of the function that made it (default: all).")
    private String artifact;

    @Option(
            names = "--accepted",
            paramLabel = "DIR",
            description = "Folder of the accepted recording (default: the one that the extension keeps).")
    private @Nullable Path accepted;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    DiffCommand() {}

    @Override
    public Integer call() {
        RecordedTest test = recording.test();
        Recording before = RecordingReader.read(accepted == null ? test.accepted() : accepted);
        Recording now = test.run();
        ChangedArtifacts.Comparison comparison = ChangedArtifacts.between(before, now, artifact);
        if (comparison.artifacts().isEmpty() && !artifact.isEmpty() && !isIn(before) && !isIn(now)) {
            throw new RecordingException("There is no artifact \"" + artifact + "\" in either run. "
                    + differing(ChangedArtifacts.between(before, now, "").artifacts()));
        }
        ArtifactDifferences shown = new ArtifactDifferences(comparison, artifact.isEmpty());
        spec.commandLine().getOut().println(json ? shown.json().toPrettyString() : shown.text());
        spec.commandLine().getOut().flush();
        return comparison.artifacts().isEmpty() && !comparison.isMoreUnseen() ? 0 : 1;
    }

    private static String differing(List<ChangedArtifact> changed) {
        String names = changed.stream()
                .map(ChangedArtifact::name)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "No artifact differs." : "Artifacts that differ: " + names + ".";
    }

    private boolean isIn(Recording run) {
        return run.steps().stream()
                .anyMatch(step -> step.artifactName().equals(artifact)
                        || step.function().displayName().equals(artifact)
                        || step.samples().stream()
                                .anyMatch(call -> call.input(artifact).isPresent()));
    }
}
