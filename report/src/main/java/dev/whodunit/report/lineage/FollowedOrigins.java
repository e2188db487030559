package dev.whodunit.report.lineage;

import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.EdgeKind;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.LineageText;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.Passage;
import dev.whodunit.provenance.StepOnWay;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known where values were followed: of each part, what the command {@code why} answers. */
final class FollowedOrigins implements Origins {

    /** Of lists so many elements are shown before a script shows more. */
    private static final int MOST_ELEMENTS = 20;

    private static final int MOST_PARTS = 400;

    /** In a table a cell shows all that is in it at once. */
    private static final int DEPTH_OF_TABLE = 2;

    private static final int DEPTH = 6;

    private final Lineage lineage;
    private final Derivations derivations;
    private final PartFinder names;
    private final LineageText text;
    private final Map<ArtifactRef, LabelledArtifact> artifacts = new HashMap<>();
    private final long work;

    /** @param stages ids of the steps that are shown */
    FollowedOrigins(Recording run, Lineage all, Set<Integer> stages) {
        this.lineage = ofReaders(run, all, stages);
        this.derivations = new Derivations(run, lineage);
        this.names = new PartFinder(run, lineage);
        this.text = new LineageText(run, lineage, derivations);
        lineage.artifacts().forEach(artifact -> artifacts.putIfAbsent(artifact.ref(), artifact));
        long cells = lineage.artifacts().stream()
                .mapToLong(artifact -> artifact.cells().size())
                .sum();
        this.work = lineage.graph().size() + cells;
    }

    /** Answers name what a reader calls the artifacts of a run; the others, which are many, only take time. */
    private static Lineage ofReaders(Recording run, Lineage all, Set<Integer> stages) {
        Derivations known = new Derivations(run, Lineage.EMPTY);
        return new Lineage(
                all.graph(),
                all.makers(),
                all.artifacts().stream()
                        .filter(artifact -> known.isOfOneExecution(artifact.ref())
                                || stages.contains(artifact.ref().step()))
                        .toList(),
                all.gaps(),
                all.interim());
    }

    @Override
    public boolean areFollowed() {
        return true;
    }

    @Override
    public List<String> notes() {
        return lineage.gaps();
    }

    /** What a function was given is not followed by itself; what has the same content, and is no mere number, was handed on to it. */
    @Override
    public Optional<ArtifactRef> telling(ArtifactRef shown, Artifact artifact) {
        if (artifacts.containsKey(shown)) {
            return Optional.of(shown);
        }
        if (artifact.size() <= 1) {
            return Optional.empty();
        }
        return lineage.artifacts().stream()
                .map(LabelledArtifact::ref)
                .filter(other -> other.step() != shown.step()
                        && names.artifact(other).hasSameContentAs(artifact)
                        && names.artifact(other).type().equals(artifact.type()))
                .reduce((earlier, later) -> later.step() < shown.step() ? later : earlier);
    }

    @Override
    public String name(ArtifactRef artifact) {
        return names.nameOf(artifact);
    }

    @Override
    public String maker(ArtifactRef artifact) {
        String described = text.describe(new ArtifactPart(artifact, CellPath.WHOLE));
        return described.substring(names.nameOf(artifact).length());
    }

    @Override
    public List<String> parts(ArtifactRef artifact) {
        Cells cells = labelled(artifact).cells();
        boolean isList = cells.children(0).anyMatch(cell -> cells.step(cell) >= 0);
        int deepest = isList ? DEPTH_OF_TABLE : DEPTH;
        int[] depths = new int[cells.size()];
        List<String> paths = new ArrayList<>(List.of(""));
        for (int cell = 1; cell < cells.size() && paths.size() < MOST_PARTS; cell++) {
            boolean isShown = depths[cells.parent(cell)] < deepest && cells.step(cell) < MOST_ELEMENTS;
            depths[cell] = isShown ? depths[cells.parent(cell)] + 1 : deepest;
            if (isShown) {
                paths.add(cells.path(cell).toString());
            }
        }
        return paths;
    }

    private LabelledArtifact labelled(ArtifactRef artifact) {
        return Optional.ofNullable(artifacts.get(artifact)).orElseThrow();
    }

    @Override
    public Object sameness(ArtifactRef artifact, String path) {
        BitSet labels =
                derivations.labels(labelled(artifact), CellPath.parse(path)).orElseGet(BitSet::new);
        return List.of(artifact, labels);
    }

    @Override
    public Answer answer(ArtifactRef artifact, String path) {
        Ancestry ancestry = derivations.ancestry(labelled(artifact), CellPath.parse(path), Edges.DATA_AND_CONTROL);
        List<String> lines = text.lines(ancestry);
        Map<Integer, String> steps = new LinkedHashMap<>();
        for (StepOnWay step : ancestry.steps()) {
            if (LineageText.isTold(step.edges()) && step.maker().step() >= 0) {
                steps.merge(step.maker().step(), LineageText.word(step.edges()), FollowedOrigins::better);
            }
        }
        Map<Part, String> parts = new LinkedHashMap<>();
        for (Passage passage : ancestry.artifacts()) {
            if (passage.edges() != EdgeKind.COARSE) {
                String word = LineageText.word(passage.edges());
                passage.first()
                        .forEach(part ->
                                parts.put(new Part(part.artifact(), part.path().toString()), word));
            }
        }
        return new Answer(lines.subList(1, lines.size()), steps, parts);
    }

    /** That it was computed from it tells more than that something was decided on it. */
    private static String better(String one, String other) {
        return one.equals(LineageText.word(EdgeKind.DATA)) ? one : other;
    }

    @Override
    public long work() {
        return work;
    }
}
