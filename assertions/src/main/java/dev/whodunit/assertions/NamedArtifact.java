package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.NoSuchPartException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An artifact, or a part of one, that a test names: {@code flights}, {@code flights[17].delay}, {@code flights.delay}.
 *
 * @param name of the artifact
 * @param path from the artifact to the part, as the test writes it
 * @param artifacts those of the name, at least one
 */
record NamedArtifact(FollowedRun followed, String name, String path, List<RecordedArtifact> artifacts) {

    private static final Pattern ARTIFACT = Pattern.compile("([^.\\[]+)(.*)", Pattern.DOTALL);

    /** What a text means if it begins with the name of an artifact. */
    static Optional<NamedArtifact> of(FollowedRun followed, String text) {
        Matcher parts = ARTIFACT.matcher(text);
        return parts.matches()
                ? Optional.of(new NamedArtifact(
                                followed,
                                parts.group(1),
                                parts.group(2),
                                ArtifactFinder.matching(followed.run(), parts.group(1))))
                        .filter(named -> !named.artifacts().isEmpty())
                : Optional.empty();
    }

    RecordedArtifact first() {
        return artifacts.get(0);
    }

    /** Whether there is such a part, or nobody knows what parts there are. */
    boolean isThere() {
        List<LabelledArtifact> known = known();
        return known.isEmpty()
                ? path.isEmpty()
                : known.stream().anyMatch(artifact -> !parts(artifact.cells()).isEmpty());
    }

    /** Of its values, or that nothing is known of it. */
    Lookup<BitSet> labels() {
        List<LabelledArtifact> known = known();
        if (known.isEmpty()) {
            return Lookup.missing(PartMessages.notKept(first()));
        }
        BitSet labels = new BitSet();
        for (LabelledArtifact artifact : known) {
            for (CellPath part : parts(artifact.cells())) {
                followed.labels(artifact, part).ifPresent(labels::or);
            }
        }
        return Lookup.found(labels);
    }

    /** What is said where there is no such part. */
    Problem notThere() {
        return known().isEmpty() ? PartMessages.notKept(first()) : SourceMessages.noSuchPart(name + path, first());
    }

    /** How many results of the same steps were not kept. */
    long unknown() {
        return artifacts.stream()
                .filter(artifact -> !artifact.isInput())
                .mapToLong(artifact -> artifact.recordedAt().count()
                        - artifact.recordedAt().samples().size())
                .sum();
    }

    private List<LabelledArtifact> known() {
        return artifacts.stream()
                .flatMap(artifact -> followed.ofAllExecutions(artifact).stream())
                .toList();
    }

    /** A name after a list is a column: it means the field of each element. */
    private List<CellPath> parts(Cells cells) {
        try {
            CellPath exact = CellPath.parse(path);
            List<String> steps = new ArrayList<>(CellPath.WHOLE.each().steps());
            steps.addAll(exact.steps());
            return Stream.of(exact, new CellPath(steps))
                    .filter(part -> !cells.findAll(part).isEmpty())
                    .limit(1)
                    .toList();
        } catch (NoSuchPartException none) {
            return List.of();
        }
    }
}
