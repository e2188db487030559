package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read, and the first part of an artifact that was computed from it.
 *
 * @param graph of a run
 * @param artifacts of the run, those first that tell most
 */
record SourceValues(DerivationGraph graph, List<LabelledArtifact> artifacts) {

    /**
     * What sources stand for, those to which the better ways lead first.
     *
     * @param back the ways that lead to them
     * @param artifact parts of those that were seen before it are named
     */
    List<SourceValue> of(List<Integer> sources, Ways back, LabelledArtifact artifact, Edges edges) {
        Map<Integer, ArtifactPart> seen = new HashMap<>();
        BitSet open = new BitSet();
        BitSet visited = new BitSet();
        sources.forEach(open::set);
        for (LabelledArtifact earlier : artifacts) {
            if (earlier.order() >= artifact.order()) {
                continue;
            }
            Cells cells = earlier.cells();
            for (int cell = 0; cell < cells.size() && !open.isEmpty(); cell++) {
                int label = back.onWay(cells.label(cell), Edges.DATA_AND_CONTROL);
                if (label != 0 && !visited.get(label)) {
                    ArtifactPart part = new ArtifactPart(earlier.ref(), cells.path(cell));
                    claimed(label, open, visited).forEach(source -> seen.put(source, part));
                }
            }
        }
        return sources.stream()
                .sorted(Comparator.comparing(source -> back.kind(source, edges).orElseThrow()))
                .map(source -> new SourceValue(
                        graph.origin(source),
                        back.kind(source, edges).orElseThrow(),
                        back.isKnown(source),
                        Optional.ofNullable(seen.get(source))))
                .toList();
    }

    /**
     * The sources that a label was computed from, and not only decided on, as far as no earlier one was: a value belongs to the first
     * part that was computed from it.
     *
     * @param open sources that no label has claimed yet
     * @param visited labels of which all sources are claimed
     */
    private List<Integer> claimed(int label, BitSet open, BitSet visited) {
        List<Integer> claimed = new ArrayList<>();
        IntList next = new IntList();
        next.add(label);
        while (!next.isEmpty()) {
            int at = next.removeLast();
            if (at == 0 || visited.get(at)) {
                continue;
            }
            visited.set(at);
            if (graph.kind(at) == Kind.SOURCE) {
                if (open.get(at)) {
                    open.clear(at);
                    claimed.add(at);
                }
            } else {
                next.add(graph.first(at));
                if (graph.kind(at) == Kind.JOIN) {
                    next.add(graph.second(at));
                }
            }
        }
        return claimed;
    }
}
