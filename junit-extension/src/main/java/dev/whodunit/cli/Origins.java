package dev.whodunit.cli;

import dev.whodunit.outcomes.NamedArtifact;
import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Names of what an artifact was made of.
 *
 * @param names of artifacts
 * @param areFollowed whether values were followed, and these are all; otherwise they are what the step was given that made it
 */
record Origins(List<String> names, boolean areFollowed) {

    Origins {
        names = List.copyOf(names);
    }

    /** Without lineage it is known what a step was given, and not what it used of that. */
    static Origins of(Path folder, Recording run, NamedArtifact artifact) {
        return followed(folder, run, artifact).orElseGet(() -> new Origins(given(artifact), false));
    }

    private static Optional<Origins> followed(Path folder, Recording run, NamedArtifact artifact) {
        try {
            Lineage lineage = LineageFile.read(folder);
            Derivations derivations = new Derivations(run, lineage);
            PartFinder names = new PartFinder(run, lineage);
            return derivations
                    .artifact(artifact.ref())
                    .map(labelled -> derivations.ancestry(labelled, CellPath.WHOLE, Edges.DATA).artifacts().stream()
                            .flatMap(passage -> passage.first().stream().limit(1))
                            .map(part -> names.nameOf(part.artifact()))
                            .filter(name -> !name.equals(artifact.name()))
                            .distinct()
                            .toList())
                    .map(found -> new Origins(found, true));
        } catch (RecordingException notFollowed) {
            return Optional.empty();
        }
    }

    private static List<String> given(NamedArtifact artifact) {
        return artifact.isGiven()
                ? List.of()
                : artifact.call().inputs().stream()
                        .map(Artifact::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }
}
