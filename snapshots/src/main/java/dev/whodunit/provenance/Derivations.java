package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Answers where parts of artifacts came from, and where they went. */
public final class Derivations {

    private static final int PARTS_TOLD = 10;

    private final Recording run;
    private final Lineage lineage;
    private final DerivationGraph graph;
    private final ReadTexts texts;
    private final FilePlaces places;
    private final SourceValues values;

    /** @param lineage of the run */
    public Derivations(Recording run, Lineage lineage) {
        this.run = run;
        this.lineage = lineage;
        this.graph = lineage.graph();
        this.texts = new ReadTexts(graph);
        this.places = new FilePlaces(graph);
        this.values = new SourceValues(
                graph,
                lineage.artifacts().stream()
                        .sorted(Comparator.comparing(this::distance))
                        .toList());
    }

    /** What a step of the pipeline gave that ran once tells more than one of many executions, or a library's result. */
    private int distance(LabelledArtifact artifact) {
        Step step = run.steps().get(artifact.ref().step());
        return !step.function().kind().isTraced() ? 2 : step.count() > 1 ? 1 : 0;
    }

    /** Whether an artifact is of a function of the pipeline that ran once: what a reader calls the artifacts of a run. */
    public boolean isOfOneExecution(ArtifactRef artifact) {
        Step step = run.steps().get(artifact.step());
        return step.function().kind().isTraced() && step.count() == 1;
    }

    /** What the run has read. */
    public FilePlaces places() {
        return places;
    }

    /** An artifact, if it is known where its parts came from. */
    public Optional<LabelledArtifact> artifact(ArtifactRef ref) {
        return lineage.artifacts().stream()
                .filter(artifact -> artifact.ref().equals(ref))
                .findFirst();
    }

    /** The labels of parts of an artifact and of all that is in them; empty if there are no such parts. */
    public Optional<BitSet> labels(LabelledArtifact artifact, CellPath path) {
        List<Integer> cells = artifact.cells().findAll(path);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        BitSet labels = new BitSet();
        artifact.cells()
                .within(cells)
                .forEach(cell -> labels.set(artifact.cells().label(cell)));
        labels.clear(0);
        return Optional.of(labels);
    }

    /** Which labels these ones were made of. */
    public Ways back(BitSet labels) {
        return Ways.back(graph, labels, label -> true);
    }

    /** Which labels these ones were made of on ways that go through no other label than those that may be passed. */
    public Ways back(BitSet labels, IntPredicate mayPass) {
        return Ways.back(graph, labels, mayPass);
    }

    /** Which labels were made of these values, whatever decided that they are there. */
    public Ways forth(BitSet labels) {
        return Ways.forth(graph, values(labels));
    }

    /** The labels of the values themselves and of the texts that they were cut out of, without what decided that they are there. */
    public BitSet values(BitSet labels) {
        return texts.with(graph.values(labels));
    }

    /** The labels of the values themselves and of what was cut out of them, without what decided that they are there. */
    public BitSet insideOf(BitSet labels) {
        return texts.inside(graph.values(labels));
    }

    /** Which function made a label. */
    public Maker maker(int label) {
        return lineage.maker(label);
    }

    /** The function that ran when there first were too many values to tell apart, empty if there never were. */
    public Optional<Maker> coarseSince() {
        return graph.coarse().stream().mapToObj(this::maker).findFirst();
    }

    /** What a part of an artifact was made of. */
    public Ancestry ancestry(LabelledArtifact artifact, CellPath path, Edges edges) {
        BitSet labels = labels(artifact, path).orElseGet(BitSet::new);
        Ways back = back(labels);
        List<Integer> sources = back.reached(edges)
                .filter(label -> graph.kind(label) == Kind.SOURCE)
                .boxed()
                .toList();
        return new Ancestry(
                new ArtifactPart(artifact.ref(), path),
                values.of(sources, back, artifact, edges),
                stepsOn(back, edges),
                passages(back, edges, other -> other.order() < artifact.order()),
                back.coarse(edges).mapToObj(this::maker).distinct().toList());
    }

    private List<StepOnWay> stepsOn(Ways back, Edges edges) {
        Map<EdgeKind, BitSet> seen = new EnumMap<>(EdgeKind.class);
        Map<Maker, EdgeKind> steps = new LinkedHashMap<>();
        back.reached(edges).forEach(label -> {
            EdgeKind kind = back.kind(label, edges).orElseThrow();
            BitSet makers = seen.computeIfAbsent(kind, unseen -> new BitSet());
            if (!makers.get(graph.maker(label))) { // labels come in millions, and makers do not
                makers.set(graph.maker(label));
                steps.merge(maker(label), kind, Derivations::better);
            }
        });
        steps.remove(Maker.UNKNOWN);
        return steps.entrySet().stream()
                .map(step -> new StepOnWay(step.getKey(), step.getValue()))
                .toList();
    }

    private static EdgeKind better(EdgeKind one, EdgeKind other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The artifacts that have parts made of a part of this one, in the order in which they were seen. */
    public List<Passage> descendants(LabelledArtifact artifact, CellPath path, Edges edges) {
        Ways forth = forth(labels(artifact, path).orElseGet(BitSet::new));
        return passages(forth, edges, other -> other.order() > artifact.order());
    }

    /** The artifacts that have parts made of these very values. */
    public List<Passage> descendants(BitSet values, Edges edges) {
        return passages(Ways.forth(graph, values), edges, artifact -> true);
    }

    private List<Passage> passages(Ways ways, Edges edges, Predicate<LabelledArtifact> isMeant) {
        return lineage.artifacts().stream()
                .filter(isMeant)
                .flatMap(artifact -> passage(artifact, ways, edges).stream())
                .toList();
    }

    private Optional<Passage> passage(LabelledArtifact artifact, Ways ways, Edges edges) {
        Cells cells = artifact.cells();
        Map<EdgeKind, List<Integer>> first = new EnumMap<>(EdgeKind.class);
        Map<EdgeKind, Integer> counts = new EnumMap<>(EdgeKind.class);
        for (int cell = 0; cell < cells.size(); cell++) {
            int label = ways.onWay(cells.label(cell), edges);
            if (label != 0) {
                EdgeKind kind = ways.kind(label, edges).orElseThrow();
                if (counts.merge(kind, 1, Integer::sum) <= PARTS_TOLD) {
                    first.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(cell);
                }
            }
        }
        return first.keySet().stream().findFirst().map(best -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            List<ArtifactPart> parts = first.getOrDefault(best, List.of()).stream()
                    .map(cell -> new ArtifactPart(artifact.ref(), cells.path(cell)))
                    .toList();
            int count = counts.getOrDefault(best, 0);
            return new Passage(parts, count, best, all - count);
        });
    }

    /**
     * The shortest way from labels back to one of those that are wanted, along edges that count.
     *
     * @param artifact the artifact that the labels are from: artifacts that were seen later do not lie on the way
     */
    public Optional<Way> way(
            LabelledArtifact artifact, BitSet labels, IntPredicate isWanted, Edges edges, IntPredicate mayPass) {
        return new Search(graph, edges, mayPass)
                .from(labels, isWanted)
                .map(found -> new Way(IntStream.range(0, found.size())
                        .mapToObj(i -> stop(found.get(i), artifact, i == 0))
                        .toList()));
    }

    private Way.Stop stop(Search.Found found, LabelledArtifact last, boolean isFirst) {
        int label = found.label();
        boolean isCoarse = graph.kind(label) == Kind.COARSE;
        List<ArtifactPart> parts = isCoarse ? List.of() : parts(label, last, isFirst);
        List<Origin> origins = graph.kind(label) == Kind.SOURCE ? List.of(graph.origin(label)) : List.of();
        boolean isMade = graph.kind(label) != Kind.DECIDED && graph.kind(label) != Kind.SOURCE;
        return new Way.Stop(found.edges(), isMade ? maker(label) : Maker.UNKNOWN, parts, origins);
    }

    private List<ArtifactPart> parts(int label, LabelledArtifact last, boolean isFirst) {
        List<ArtifactPart> parts = new ArrayList<>();
        if (isFirst) {
            partWith(last, label).ifPresent(parts::add);
        }
        for (int i = lineage.artifacts().size() - 1; i >= 0; i--) {
            LabelledArtifact artifact = lineage.artifacts().get(i);
            if (artifact.order() < last.order() && isOfOneExecution(artifact.ref())) {
                partWith(artifact, label).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Optional<ArtifactPart> partWith(LabelledArtifact artifact, int label) {
        Cells cells = artifact.cells();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.label(cell) == label || graph.value(cells.label(cell)) == label) {
                return Optional.of(new ArtifactPart(artifact.ref(), cells.path(cell)));
            }
        }
        return Optional.empty();
    }
}
