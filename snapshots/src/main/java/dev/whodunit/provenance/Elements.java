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

    /** Only values that several elements have in common, so that it is of none of them in particular. */
    public static final int SHARED = -3;

    private final List<LabelledArtifact> artifacts;
    private final LabelledArtifact source;
    private final DerivationGraph graph;
    private final BitSet held = new BitSet();
    private final int[] elements;

    /** @param source the artifact whose elements are meant */
    public Elements(Lineage lineage, LabelledArtifact source) {
        this.artifacts = lineage.artifacts();
        this.source = source;
        this.graph = lineage.graph();
        this.elements = elementsOfLabels();
    }

    private int[] elementsOfLabels() {
        int[] elements = new int[graph.size()];
        Arrays.fill(elements, NONE);
        Cells cells = source.cells();
        int[] element = tops(cells);
        for (int cell = 1; cell < cells.size(); cell++) {
            int value = graph.value(cells.label(cell));
            if (value != 0 && element[cell] != NONE) {
                boolean isFirst = !held.get(value) || elements[value] == element[cell];
                elements[value] = isFirst ? element[cell] : SHARED;
                held.set(value);
            }
        }
        for (int label = 1; label < graph.size(); label++) {
            Kind kind = graph.kind(label);
            if (kind != Kind.SOURCE && kind != Kind.COARSE && !held.get(label)) {
                elements[label] = elements[graph.first(label)];
                if (kind == Kind.JOIN) {
                    elements[label] = both(elements[label], elements[graph.second(label)]);
                }
            }
        }
        return elements;
    }

    /** For each cell the element that it is in or is, {@link #NONE} if it is in none. */
    private static int[] tops(Cells cells) {
        List<Integer> tops = cells.findAll(CellPath.WHOLE.each());
        int[] top = new int[cells.size()];
        Arrays.fill(top, NONE);
        for (int i = 0; i < tops.size(); i++) {
            top[tops.get(i)] = i;
        }
        for (int cell = 1; cell < cells.size(); cell++) {
            top[cell] = top[cell] != NONE ? top[cell] : top[cells.parent(cell)];
        }
        return top;
    }

    /** What several elements have in common tells nothing beside what one has alone. */
    private static int both(int one, int other) {
        if (one == NONE || one == other || (one == SHARED && other != NONE)) {
            return other;
        }
        return other == NONE || other == SHARED ? one : SEVERAL;
    }

    /** How many elements there are. */
    public int count() {
        return source.cells().findAll(CellPath.WHOLE.each()).size();
    }

    /** For each element of an artifact, the element that it came from, {@link #NONE}, {@link #SEVERAL} or {@link #SHARED}. */
    public List<Integer> sourcesOf(LabelledArtifact artifact) {
        Cells cells = artifact.cells();
        int[] top = tops(cells);
        int[] sources = new int[cells.findAll(CellPath.WHOLE.each()).size()];
        Arrays.fill(sources, NONE);
        for (int cell = 1; cell < cells.size(); cell++) {
            if (top[cell] != NONE) {
                sources[top[cell]] = both(sources[top[cell]], elements[cells.label(cell)]);
            }
        }
        return Arrays.stream(sources).boxed().toList();
    }

    /** All elements that an element of an artifact came from, but for what several of them have in common. */
    public List<Integer> allSourcesOf(LabelledArtifact artifact, int element) {
        return allSourcesOf(artifact.cells(), tops(artifact.cells()), element).stream()
                .boxed()
                .toList();
    }

    /** The elements that each element of an artifact came from, if it has more than one. */
    public List<Integer> sourcesOfEach(LabelledArtifact artifact) {
        int[] top = tops(artifact.cells());
        int size = artifact.cells().findAll(CellPath.WHOLE.each()).size();
        BitSet each = size < 2 ? new BitSet() : allSourcesOf(artifact.cells(), top, 0);
        for (int i = 1; i < size && !each.isEmpty(); i++) {
            each.and(allSourcesOf(artifact.cells(), top, i));
        }
        return each.stream().boxed().toList();
    }

    private BitSet allSourcesOf(Cells cells, int[] top, int element) {
        IntList open = new IntList();
        for (int cell = 1; cell < top.length; cell++) {
            if (top[cell] == element) {
                open.add(cells.label(cell));
            }
        }
        BitSet found = new BitSet();
        BitSet seen = new BitSet();
        while (!open.isEmpty()) {
            int label = open.removeLast();
            if (elements[label] >= 0) {
                found.set(elements[label]);
            } else if (elements[label] == SEVERAL && !seen.get(label)) {
                seen.set(label);
                open.add(graph.first(label));
                if (graph.kind(label) == Kind.JOIN) {
                    open.add(graph.second(label));
                }
            }
        }
        return found;
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
