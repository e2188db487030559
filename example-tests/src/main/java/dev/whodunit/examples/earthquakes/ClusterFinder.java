package dev.whodunit.examples.earthquakes;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Joins neighbouring cells that are active enough into clusters. */
final class ClusterFinder {

    private final RegionGrid grid;
    private final SortedSet<Cell> unvisited = new TreeSet<>();

    ClusterFinder(RegionGrid grid, int minQuakes) {
        this.grid = grid;
        for (Cell cell : grid.cells()) {
            if (grid.quakesIn(cell).size() >= minQuakes) {
                unvisited.add(cell);
            }
        }
    }

    List<List<Cell>> find() {
        List<List<Cell>> clusters = new ArrayList<>();
        while (!unvisited.isEmpty()) {
            List<Cell> cluster = new ArrayList<>();
            collect(unvisited.first(), cluster);
            clusters.add(cluster);
        }
        return clusters;
    }

    private void collect(Cell cell, List<Cell> cluster) {
        if (!unvisited.remove(cell)) {
            return;
        }
        cluster.add(cell);
        for (Cell neighbour : cell.neighbours(grid.columns())) {
            collect(neighbour, cluster);
        }
    }
}
