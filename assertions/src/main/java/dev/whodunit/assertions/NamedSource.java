package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Origin;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test calls a source: an artifact ({@code flights}), a part of one ({@code flights[17].delay}), a column of a list
 * ({@code flights.delay}), or a file ({@code flights.csv}).
 *
 * @param text as the test writes it
 * @param labels of the values that it means, of the texts that these were cut out of, and of what all of them are in
 * @param maybe of values that were read at a place which may be one that it means
 * @param inside of the values that it means, and of what was cut out of these
 * @param unknown how many more values it means, of executions that were not kept
 */
record NamedSource(String text, BitSet labels, BitSet maybe, BitSet inside, long unknown) {

    private static final Pattern ARTIFACT = Pattern.compile("([^.\\[]+)(.*)", Pattern.DOTALL);

    /** What the text means in a run, or that it means nothing. */
    static Lookup<NamedSource> of(FollowedRun followed, String text) {
        BitSet ofFile = labelsOfFile(followed, text);
        if (!ofFile.isEmpty()) {
            return Lookup.found(of(followed, text, ofFile, 0));
        }
        Optional<NamedSource> inFile = placeInFile(followed, text);
        if (inFile.isPresent()) {
            return Lookup.found(inFile.get());
        }
        Matcher parts = ARTIFACT.matcher(text);
        List<RecordedArtifact> artifacts =
                parts.matches() ? ArtifactFinder.matching(followed.run(), parts.group(1)) : List.of();
        if (artifacts.isEmpty()) {
            return Lookup.missing(
                    ArtifactMessages.noSuchArtifact(followed.run(), parts.matches() ? parts.group(1) : text));
        }
        return labelsOf(followed, artifacts, parts.group(2))
                .map(labels -> labels.map(found -> found.isEmpty()
                                ? Lookup.<NamedSource>missing(PartMessages.nothingKnown(text))
                                : Lookup.found(of(followed, text, found, unknown(artifacts))))
                        .orElseGet(() -> Lookup.missing(PartMessages.noSuchSource(text, artifacts.get(0)))))
                .orElseGet(() -> Lookup.missing(PartMessages.notKept(artifacts.get(0))));
    }

    private static NamedSource of(FollowedRun followed, String text, BitSet labels, long unknown) {
        DerivationGraph graph = followed.lineage().graph();
        BitSet values = followed.derivations().values(labels);
        List<Origin> origins = labels.stream()
                .filter(label -> graph.kind(label) == Kind.SOURCE)
                .mapToObj(graph::origin)
                .toList();
        BitSet inside = followed.derivations().insideOf(labels);
        return around(new NamedPlaces(origins), new NamedSource(text, values, new BitSet(), inside, unknown), graph);
    }

    /** With all that the places are in or may be. */
    private static NamedSource around(NamedPlaces places, NamedSource source, DerivationGraph graph) {
        BitSet labels = (BitSet) source.labels().clone();
        BitSet maybe = new BitSet();
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE && !labels.get(label)) {
                labels.set(label, places.areIn(graph.origin(label)));
                maybe.set(label, places.mayBe(graph.origin(label)));
            }
        }
        return new NamedSource(source.text(), labels, maybe, source.inside(), source.unknown());
    }

    /** Places in a file, of which others are known to be in them, around them, or perhaps the same. */
    private static Optional<NamedSource> placeInFile(FollowedRun followed, String text) {
        DerivationGraph graph = followed.lineage().graph();
        Set<Origin> named = new HashSet<>();
        for (int label = 1; label < graph.size(); label++) {
            String place =
                    graph.kind(label) == Kind.SOURCE ? graph.origin(label).place() : text;
            if (text.startsWith(place)
                    && text.length() > place.length()
                    && !Character.isJavaIdentifierPart(text.charAt(place.length()))) {
                named.add(new Origin(place, text.substring(place.length()), ""));
            }
        }
        NamedPlaces places = new NamedPlaces(named);
        BitSet labels = new BitSet();
        for (int label = 1; label < graph.size() && !named.isEmpty(); label++) {
            labels.set(label, graph.kind(label) == Kind.SOURCE && places.have(graph.origin(label)));
        }
        BitSet inside = followed.derivations().insideOf(labels);
        NamedSource source = new NamedSource(text, followed.derivations().values(labels), new BitSet(), inside, 0);
        return Optional.of(around(places, source, graph))
                .filter(found -> !found.labels().isEmpty() || !found.maybe().isEmpty());
    }

    /** Whether it means something that is known to have been read or made, and not only what may be that. */
    boolean isKnown() {
        return !inside.isEmpty();
    }

    /** How many results of the same steps were not kept. */
    private static long unknown(List<RecordedArtifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> !artifact.isInput())
                .mapToLong(artifact -> artifact.recordedAt().count()
                        - artifact.recordedAt().samples().size())
                .sum();
    }

    private static BitSet labelsOfFile(FollowedRun followed, String text) {
        DerivationGraph graph = followed.lineage().graph();
        BitSet labels = new BitSet();
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE && isMeant(graph.origin(label), text)) {
                labels.set(label);
            }
        }
        return labels;
    }

    private static boolean isMeant(Origin origin, String text) {
        return origin.place().equals(text);
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
