package dev.whodunit.examples.earthquakes;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts quakes into the cells of a grid. */
final class RegionGrid {

    private final double cellDegrees;
    private final int columns;
    private final SortedMap<Cell, List<Quake>> quakesByCell = new TreeMap<>();

    RegionGrid(double cellDegrees) {
        this.cellDegrees = cellDegrees;
        this.columns = (int) Math.ceil(360 / cellDegrees);
    }

    void add(Quake quake) {
        quakesByCell.computeIfAbsent(cellOf(quake), cell -> new ArrayList<>()).add(quake);
    }

    private Cell cellOf(Quake quake) {
        int column = (int) Math.floor((quake.longitude() + 180) / cellDegrees);
        int row = (int) Math.floor((quake.latitude() + 90) / cellDegrees);
        return new Cell(Math.floorMod(column, columns), row);
    }

    List<Quake> quakesIn(Cell cell) {
        return quakesByCell.getOrDefault(cell, List.of());
    }

    List<Cell> cells() {
        return List.copyOf(quakesByCell.keySet());
    }

    int columns() {
        return columns;
    }
}
