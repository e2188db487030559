package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.ReadValues;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test calls a source: an artifact ({@code flights}), a part of one ({@code flights[17].delay}), a column of a list
 * ({@code flights.delay}), or a file ({@code flights.csv}).
 *
 * @param text as the test writes it
 * @param read the values that it means
 * @param unknown how many more values it means, of executions that were not kept
 */
record NamedSource(String text, ReadValues read, long unknown) {

    private static final Pattern ARTIFACT = Pattern.compile("([^.\\[]+)(.*)", Pattern.DOTALL);

    /** What the text means in a run, or that it means nothing. */
    static Lookup<NamedSource> of(FollowedRun followed, String text) {
        ReadValues read = ReadValues.at(text, followed.derivations());
        if (!read.areNone()) {
            return Lookup.found(new NamedSource(text, read, 0));
        }
        Matcher parts = ARTIFACT.matcher(text);
        String name = parts.matches() ? parts.group(1) : text;
        if (isOfFile(followed, text, name)) {
            return Lookup.missing(SourceMessages.neverRead(followed, text));
        }
        List<RecordedArtifact> artifacts = parts.matches() ? ArtifactFinder.matching(followed.run(), name) : List.of();
        if (artifacts.isEmpty()) {
            return Lookup.missing(SourceMessages.nothingMeant(followed, text));
        }
        return labelsOf(followed, artifacts, parts.group(2))
                .map(labels -> labels.map(found -> found.isEmpty()
                                ? Lookup.<NamedSource>missing(SourceMessages.nothingKnown(text))
                                : Lookup.found(of(followed, text, found, unknown(artifacts))))
                        .orElseGet(() -> Lookup.missing(SourceMessages.noSuchPart(text, artifacts.get(0)))))
                .orElseGet(() -> Lookup.missing(PartMessages.notKept(artifacts.get(0))));
    }

    /** Whether it begins with more of the name of a file than an artifact can be called: {@code flights.csv} is no part of {@code flights}. */
    private static boolean isOfFile(FollowedRun followed, String text, String artifact) {
        return followed.derivations()
                .places()
                .fileOf(text)
                .filter(file -> file.length() > artifact.length())
                .isPresent();
    }

    private static NamedSource of(FollowedRun followed, String text, BitSet labels, long unknown) {
        ReadValues values =
                ReadValues.of(labels, followed.derivations(), followed.lineage().graph());
        return new NamedSource(text, values, unknown);
    }

    /** Of the values that it means, of the texts that these were cut out of, and of what all of them are in. */
    BitSet labels() {
        return read.values();
    }

    /** Of values that were read at a place which may be one that it means. */
    BitSet maybe() {
        return read.maybe();
    }

    /** Of the values that it means, and of what was cut out of these. */
    BitSet inside() {
        return read.inside();
    }

    /** How many results of the same steps were not kept. */
    private static long unknown(List<RecordedArtifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> !artifact.isInput())
                .mapToLong(artifact -> artifact.recordedAt().count()
                        - artifact.recordedAt().samples().size())
                .sum();
    }

    /** Empty if nothing is known of these artifacts, an empty answer if none of them has such a part. */
    private static Optional<Optional<BitSet>> labelsOf(
            FollowedRun followed, List<RecordedArtifact> artifacts, String path) {
        List<LabelledArtifact> known = artifacts.stream()
                .flatMap(artifact -> followed.ofAllExecutions(artifact).stream())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BitSet labels = new BitSet();
        boolean isThere = false;
        for (LabelledArtifact artifact : known) {
            for (CellPath part : parts(artifact.cells(), path)) {
                isThere = true;
                followed.labels(artifact, part).ifPresent(labels::or);
            }
        }
        return Optional.of(isThere ? Optional.of(labels) : Optional.empty());
    }

    /** A name after a list is a column: it means the field of each element. */
    private static List<CellPath> parts(Cells cells, String path) {
        CellPath exact = CellPath.parse(path);
        List<String> steps = new ArrayList<>(CellPath.WHOLE.each().steps());
        steps.addAll(exact.steps());
        return Stream.of(exact, new CellPath(steps))
                .filter(part -> !cells.findAll(part).isEmpty())
                .limit(1)
                .toList();
    }
}
