package dev.whodunit.examples.earthquakes;

import java.util.Comparator;
import java.util.List;

/** A cell of a grid over the globe; column and row count from longitude -180 and latitude -90. */
record Cell(int column, int row) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    /** The four cells next to this one; the grid is closed in the direction of the longitude. */
    List<Cell> neighbours(int columns) {
        return List.of(
                new Cell(Math.floorMod(column + 1, columns), row),
                new Cell(Math.floorMod(column - 1, columns), row),
                new Cell(column, row + 1),
                new Cell(column, row - 1));
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
