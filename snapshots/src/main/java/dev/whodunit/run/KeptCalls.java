package dev.whodunit.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Small arguments and results of the executions of a step that are not kept in full: a table with a row per execution,
 * whose cells are positions in the run's list of values. Immutable.
 */
public final class KeptCalls {

    /** The cell of a value that was not kept. */
    public static final int NOT_KEPT = -1;

    /** The cell of a call that returns nothing. */
    public static final int NOTHING = -2;

    /** No execution was kept. */
    public static final KeptCalls NONE = new KeptCalls(List.of(), new int[0], List.of());

    private static final int FIRST_THROWN = -3;
    private static final Artifact UNKNOWN = new Artifact(
            "", "value that was not kept", ArtifactState.OPAQUE, Fingerprint.NONE, -1, "", "it was not kept");

    private final List<String> inputs;
    private final int[] cells;
    private final List<KeptValue> values;

    /**
     * @param inputs names of the arguments
     * @param cells row by row: the result ({@link #thrown} if it is an exception), then the arguments
     * @param values the values of the run that the cells point to
     * @throws IllegalArgumentException if the last row is not complete or a cell points nowhere
     */
    public KeptCalls(List<String> inputs, int[] cells, List<KeptValue> values) {
        if (cells.length % (inputs.size() + 1) != 0) {
            throw new IllegalArgumentException(
                    cells.length + " cells are not whole rows of a result and " + inputs.size() + " arguments");
        }
        this.inputs = List.copyOf(inputs);
        this.cells = cells.clone();
        this.values = values;
        for (int cell : cells) {
            if (position(cell) >= values.size()) {
                throw new IllegalArgumentException("there is no value " + position(cell) + " among " + values.size());
            }
        }
    }

    /** The cell of a result that is an exception. */
    public static int thrown(int position) {
        return FIRST_THROWN - position;
    }

    private static int position(int cell) {
        return cell <= FIRST_THROWN ? FIRST_THROWN - cell : cell;
    }

    /** Names of the arguments. */
    public List<String> inputs() {
        return inputs;
    }

    /** Number of cells. */
    public int size() {
        return cells.length;
    }

    /** The cell at a position, rows one after the other. */
    public int cell(int position) {
        return cells[position];
    }

    /** What is known of an execution; empty if nothing is. What it changed is never known. */
    public Optional<Call> call(long index) {
        int width = inputs.size() + 1;
        if (index >= cells.length / width) {
            return Optional.empty();
        }
        int row = (int) index * width;
        if (Arrays.stream(cells, row, row + width).allMatch(cell -> cell == NOT_KEPT)) {
            return Optional.empty();
        }
        List<Artifact> arguments = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            arguments.add(artifact(cells[row + 1 + i]).named(inputs.get(i)));
        }
        return Optional.of(new Call(index, arguments, artifact(cells[row]), cells[row] <= FIRST_THROWN, List.of()));
    }

    private Artifact artifact(int cell) {
        return switch (cell) {
            case NOT_KEPT -> UNKNOWN;
            case NOTHING -> Artifact.VOID;
            default -> values.get(position(cell)).artifact();
        };
    }

    /** The same executions where the run's values are the last part of a longer list. */
    KeptCalls shiftedBy(int before, List<KeptValue> all) {
        int[] shifted = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            shifted[i] = shifted(cells[i], before);
        }
        return new KeptCalls(inputs, shifted, all);
    }

    private static int shifted(int cell, int by) {
        if (cell <= FIRST_THROWN) {
            return cell - by;
        }
        return cell < 0 ? cell : cell + by;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptCalls that && inputs.equals(that.inputs) && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * inputs.hashCode() + Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "KeptCalls[" + inputs + ", " + cells.length / (inputs.size() + 1) + " executions]";
    }
}
