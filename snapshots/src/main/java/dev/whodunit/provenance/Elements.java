package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which elements of a list the values of a run were computed from: one pass over the graph answers for all of them. */
public final class Elements {

    /** No element. */
    public static final int NONE = -1;

    /** Several elements. */
    public static final int SEVERAL = -2;

    private final List<LabelledArtifact> artifacts;
    private final LabelledArtifact source;
    private final int[] elements;

    /** @param source the artifact whose elements are meant */
    public Elements(Lineage lineage, LabelledArtifact source) {
        this.artifacts = lineage.artifacts();
        this.source = source;
        this.elements = elementsOf(lineage.graph(), source);
    }

    private static int[] elementsOf(DerivationGraph graph, LabelledArtifact source) {
        int[] elements = new int[graph.size()];
        Arrays.fill(elements, NONE);
        Cells cells = source.cells();
        List<Integer> tops = cells.findAll(CellPath.WHOLE.each());
        int[] element = new int[cells.size()];
        Arrays.fill(element, NONE);
        for (int i = 0; i < tops.size(); i++) {
            element[tops.get(i)] = i;
        }
        for (int cell = 1; cell < cells.size(); cell++) {
            element[cell] = element[cell] != NONE ? element[cell] : element[cells.parent(cell)];
            int value = graph.value(cells.label(cell));
            if (value != 0 && element[cell] != NONE) {
                elements[value] = both(elements[value], element[cell]);
            }
        }
        for (int label = 1; label < graph.size(); label++) {
            Kind kind = graph.kind(label);
            if (kind != Kind.SOURCE && kind != Kind.COARSE && elements[label] == NONE) {
                elements[label] = elements[graph.first(label)];
                if (kind == Kind.JOIN) {
                    elements[label] = both(elements[label], elements[graph.second(label)]);
                }
            }
        }
        return elements;
    }

    private static int both(int one, int other) {
        return one == NONE || one == other ? other : other == NONE ? one : SEVERAL;
    }

    /** How many elements there are. */
    public int count() {
        return source.cells().findAll(CellPath.WHOLE.each()).size();
    }

    /** For each element of an artifact, the element that it came from, {@link #NONE} or {@link #SEVERAL}. */
    public List<Integer> sourcesOf(LabelledArtifact artifact) {
        Cells cells = artifact.cells();
        List<Integer> tops = cells.findAll(CellPath.WHOLE.each());
        int[] top = new int[cells.size()];
        Arrays.fill(top, NONE);
        for (int i = 0; i < tops.size(); i++) {
            top[tops.get(i)] = i;
        }
        int[] sources = new int[tops.size()];
        Arrays.fill(sources, NONE);
        for (int cell = 1; cell < cells.size(); cell++) {
            top[cell] = top[cell] != NONE ? top[cell] : top[cells.parent(cell)];
            if (top[cell] != NONE) {
                sources[top[cell]] = both(sources[top[cell]], elements[cells.label(cell)]);
            }
        }
        return Arrays.stream(sources).boxed().toList();
    }

    /** The elements of which nothing is in an artifact, as far as its elements come from one each. */
    public List<Integer> missingIn(LabelledArtifact artifact) {
        BitSet there = there(artifact);
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            if (!there.get(i)) {
                missing.add(i);
            }
        }
        return missing;
    }

    private BitSet there(LabelledArtifact artifact) {
        BitSet there = new BitSet();
        for (int cell = 0; cell < artifact.cells().size(); cell++) {
            int element = elements[artifact.cells().label(cell)];
            if (element >= 0) {
                there.set(element);
            }
        }
        return there;
    }

    /**
     * The first artifact from which an element is missing, though others are there and it was in the one before.
     *
     * @param isMeant which artifacts count
     */
    public Optional<LabelledArtifact> firstWithout(int element, Predicate<LabelledArtifact> isMeant) {
        Optional<LabelledArtifact> first = Optional.empty();
        for (LabelledArtifact artifact : artifacts) {
            if (artifact.order() > source.order() && isMeant.test(artifact)) {
                BitSet there = there(artifact);
                if (there.get(element)) {
                    first = Optional.empty();
                } else if (first.isEmpty() && !there.isEmpty()) {
                    first = Optional.of(artifact);
                }
            }
        }
        return first;
    }
}
