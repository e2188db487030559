package dev.whodunit.examples.earthquakes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A region of the earth in which there were quakes.
 *
 * @param name the region that most of its quakes name
 * @param energy in joules
 */
public record Zone(String name, int cells, int quakes, double strongest, double medianDepth, int felt, double energy) {

    static final Comparator<Zone> STRONGEST_FIRST =
            Comparator.comparingDouble(Zone::energy).reversed().thenComparing(Zone::name);

    static List<Zone> ofClusters(List<List<Cell>> clusters, RegionGrid grid) {
        return clusters.stream().map(cluster -> ofCluster(cluster, grid)).toList();
    }

    private static Zone ofCluster(List<Cell> cluster, RegionGrid grid) {
        List<Quake> quakes = new ArrayList<>();
        for (Cell cell : cluster) {
            quakes.addAll(grid.quakesIn(cell));
        }
        return new Zone(
                mostCommonRegion(quakes),
                cluster.size(),
                quakes.size(),
                quakes.stream().mapToDouble(Quake::magnitude).max().orElse(0),
                medianDepth(quakes),
                quakes.stream().mapToInt(Quake::felt).sum(),
                totalEnergy(quakes));
    }

    private static String mostCommonRegion(List<Quake> quakes) {
        Map<String, Long> counts = quakes.stream()
                .map(Quake::region)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String best = "";
        long bestCount = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            if (entry.getValue() > bestCount) {
                best = entry.getKey();
                bestCount = entry.getValue();
            }
        }
        return best;
    }

    private static double medianDepth(List<Quake> quakes) {
        double[] depths = quakes.stream().mapToDouble(Quake::depth).sorted().toArray();
        int middle = depths.length / 2;
        return depths.length % 2 == 1 ? depths[middle] : (depths[middle - 1] + depths[middle]) / 2;
    }

    private static double totalEnergy(List<Quake> quakes) {
        double joules = 0;
        for (Quake quake : quakes) {
            joules += quake.energy();
        }
        return joules;
    }
}
