package dev.whodunit.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The parts of an artifact with their labels, in columns: a tree in which each part comes after the one that it is in. Part 0 is
 * the artifact itself. Immutable.
 */
public final class Cells {

    private final List<String> names;
    private final int[] parents;
    private final int[] steps;
    private final int[] labels;

    /**
     * @param names steps of paths that are no index: {@code .delay}, {@code ["SJC"]}
     * @param parents per part, the part that it is in; of the artifact itself -1
     * @param steps per part, its index if it is not negative, else {@code -1 - n} for the n-th name
     * @param labels per part, its label; 0 where it has none of its own
     * @throws IllegalArgumentException if they do not fit together
     */
    public Cells(List<String> names, int[] parents, int[] steps, int[] labels) {
        this.names = List.copyOf(names);
        this.parents = parents;
        this.steps = steps;
        this.labels = labels;
        if (parents.length == 0 || parents.length != steps.length || steps.length != labels.length) {
            throw new IllegalArgumentException("the columns of parts have one length and are not empty, but these have "
                    + parents.length + ", " + steps.length + " and " + labels.length);
        }
        for (int cell = 1; cell < parents.length; cell++) {
            if (parents[cell] < 0 || parents[cell] >= cell || -1 - steps[cell] >= names.size() || labels[cell] < 0) {
                throw new IllegalArgumentException("part " + cell + " is in none that is there");
            }
        }
    }

    /** Number of parts. */
    public int size() {
        return parents.length;
    }

    /** The part that a part is in, -1 for the artifact itself. */
    public int parent(int cell) {
        return parents[cell];
    }

    /** The step that leads from there to it: its index, or {@code -1 - n} for the n-th name. */
    public int step(int cell) {
        return steps[cell];
    }

    /** The label of a part, 0 where it has none of its own. */
    public int label(int cell) {
        return labels[cell];
    }

    /** The same with other texts of keys. */
    Cells withNames(UnaryOperator<String> change) {
        return new Cells(names.stream().map(change).toList(), parents, steps, labels);
    }

    /** The steps that are no index. */
    public List<String> names() {
        return names;
    }

    /** The way to a part. */
    public CellPath path(int cell) {
        Deque<String> way = new ArrayDeque<>();
        for (int at = cell; at > 0; at = parents[at]) {
            way.addFirst(steps[at] >= 0 ? "[" + steps[at] + "]" : names.get(-1 - steps[at]));
        }
        return new CellPath(List.copyOf(way));
    }

    /** The part at the end of a path, -1 if there is none. */
    public int find(CellPath path) {
        int at = 0;
        for (String step : path.steps()) {
            at = step.equals("[*]") ? -1 : child(at, step);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    /** All parts at the end of a path, several if it leads through all elements of something. */
    public List<Integer> findAll(CellPath path) {
        List<Integer> found = List.of(0);
        for (String step : path.steps()) {
            List<Integer> next = new ArrayList<>();
            if (step.equals("[*]")) {
                elements(found).forEach(next::add);
            } else {
                next.addAll(children(found, step));
            }
            found = next;
        }
        return found;
    }

    private List<Integer> children(List<Integer> containers, String step) {
        if (containers.size() == 1) {
            int child = child(containers.get(0), step);
            return child < 0 ? List.of() : List.of(child);
        }
        BitSet all = new BitSet();
        containers.forEach(all::set);
        boolean isIndex = step.startsWith("[") && !isKeyWithQuotes(step);
        int wanted = isIndex ? index(step) : -1 - names.indexOf(step);
        return IntStream.range(1, parents.length)
                .filter(cell -> (isIndex || wanted < 0) && steps[cell] == wanted && all.get(parents[cell]))
                .boxed()
                .toList();
    }

    private IntStream elements(List<Integer> containers) {
        BitSet all = new BitSet();
        containers.forEach(all::set);
        return IntStream.range(1, parents.length)
                .filter(cell -> all.get(parents[cell]) && (steps[cell] >= 0 || isKey(names.get(-1 - steps[cell]))));
    }

    private static boolean isKeyWithQuotes(String step) {
        return step.startsWith("[\"");
    }

    private static boolean isKey(String step) {
        return step.startsWith("[");
    }

    /** More digits than an index can have are an index that nothing has. */
    private static int index(String step) {
        String digits = step.substring(1, step.length() - 1);
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private int child(int parent, String step) {
        boolean isIndex = step.startsWith("[") && !isKeyWithQuotes(step);
        int wanted = isIndex ? index(step) : -1 - names.indexOf(step);
        if (!isIndex && wanted == 0) {
            return -1;
        }
        for (int cell = parent + 1; cell < parents.length; cell++) {
            if (parents[cell] == parent && steps[cell] == wanted) {
                return cell;
            }
        }
        return -1;
    }

    /** Parts and all that is in them. */
    public IntStream within(List<Integer> tops) {
        BitSet inside = new BitSet();
        tops.forEach(inside::set);
        for (int cell = 1; cell < parents.length; cell++) {
            if (inside.get(parents[cell])) {
                inside.set(cell);
            }
        }
        return inside.stream();
    }

    /** The parts that are in a part, but not in another one of these. */
    public IntStream children(int parent) {
        return IntStream.range(parent + 1, parents.length).filter(cell -> parents[cell] == parent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells that
                && names.equals(that.names)
                && Arrays.equals(parents, that.parents)
                && Arrays.equals(steps, that.steps)
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "Cells[" + size() + "]";
    }
}
