package dev.whodunit.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where the values of one run came from. Steps are those of the run's recording.
 *
 * @param graph how values were made out of others
 * @param makers the functions that made them, by the numbers that the graph has
 * @param artifacts those of which the parts are known, in the order in which they were seen
 * @param gaps what was not followed, a sentence each
 * @param interim the files that the pipeline wrote itself and read again
 */
public record Lineage(
        DerivationGraph graph,
        List<Maker> makers,
        List<LabelledArtifact> artifacts,
        List<String> gaps,
        List<InterimFile> interim) {

    /** Nothing was followed. */
    public static final Lineage EMPTY =
            new Lineage(DerivationGraph.EMPTY, List.of(Maker.UNKNOWN), List.of(), List.of(), List.of());

    public Lineage {
        makers = List.copyOf(makers);
        artifacts = List.copyOf(artifacts);
        gaps = List.copyOf(gaps);
        interim = List.copyOf(interim);
    }

    /** That of a run that read no file which it wrote. */
    public Lineage(DerivationGraph graph, List<Maker> makers, List<LabelledArtifact> artifacts, List<String> gaps) {
        this(graph, makers, artifacts, gaps, List.of());
    }

    /** The same with other texts of what was read, and of keys. */
    public Lineage withTexts(UnaryOperator<String> change) {
        return new Lineage(
                graph.withTexts(change),
                makers,
                artifacts.stream()
                        .map(artifact -> new LabelledArtifact(
                                artifact.ref(),
                                artifact.order(),
                                artifact.cells().withNames(change)))
                        .toList(),
                gaps,
                interim);
    }

    /** The same where these sentences say what was not followed, too. */
    public Lineage without(List<String> unfollowed) {
        List<String> all = new ArrayList<>(gaps);
        all.addAll(unfollowed);
        return new Lineage(graph, makers, artifacts, all, interim);
    }

    /** The same for a recording that has so many steps before those of this one. */
    public Lineage shiftedBy(int steps) {
        return steps == 0
                ? this
                : new Lineage(
                        graph,
                        makers.stream()
                                .map(maker ->
                                        maker.step() < 0 ? maker : new Maker(maker.step() + steps, maker.library()))
                                .toList(),
                        artifacts.stream()
                                .map(artifact -> artifact.shiftedBy(steps))
                                .toList(),
                        gaps,
                        interim);
    }

    /** The labels of what was written to a file that a text names, or in which it names a place; none if the pipeline read none such again. */
    public BitSet writtenTo(String text) {
        BitSet labels = new BitSet();
        interim.stream()
                .filter(file -> file.isNamed(text))
                .forEach(file -> file.labels().forEach(labels::set));
        return graph.values(labels);
    }

    /** The files and methods that labels were read in or given to, that these ones are from. */
    public List<String> placesBehind(BitSet labels) {
        return Ways.back(graph, labels, label -> true)
                .reached(Edges.DATA)
                .filter(label -> graph.kind(label) == DerivationGraph.Kind.SOURCE)
                .mapToObj(label -> graph.origin(label).place())
                .distinct()
                .toList();
    }

    /** The function that made a label. */
    public Maker maker(int label) {
        int maker = graph.maker(label);
        return maker < makers.size() ? makers.get(maker) : Maker.UNKNOWN;
    }
}
