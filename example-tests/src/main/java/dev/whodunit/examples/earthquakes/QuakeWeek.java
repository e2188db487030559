package dev.whodunit.examples.earthquakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The weekly summary: the activity over time and the active regions are worked out side by side. */
public final class QuakeWeek {

    private static final int WINDOW_HOURS = 24;
    private static final double ANOMALY_Z_SCORE = 2.0;
    private static final double CELL_DEGREES = 2.0;
    private static final int MIN_QUAKES_PER_CELL = 3;
    private static final int TOP_ZONES = 12;

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: QuakeWeek <earthquakes.json>");
        }
        System.out.print(new QuakeWeek().summarise(Path.of(args[0])).toText());
    }

    public WeekSummary summarise(Path geoJson) throws IOException {
        List<Feature> features = new GeoJsonDecoder().decode(geoJson);
        List<Quake> decodedQuakes = Quake.fromFeatures(features);
        List<Quake> naturalQuakes =
                decodedQuakes.stream().filter(Quake::natural).toList();
        List<Quake> orderedQuakes =
                naturalQuakes.stream().sorted(Quake.IN_ORDER_OF_TIME).toList();

        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Activity> activityBranch =
                    CompletableFuture.supplyAsync(() -> analyseActivity(orderedQuakes), workers);
            CompletableFuture<List<Zone>> zoneBranch =
                    CompletableFuture.supplyAsync(() -> findZones(orderedQuakes), workers);
            Activity activity = activityBranch.join();
            List<Zone> zones = zoneBranch.join();
            MagnitudeScale magnitudes = MagnitudeScale.of(orderedQuakes);
            return WeekSummary.of(features.size(), orderedQuakes, activity, zones, magnitudes);
        } finally {
            workers.shutdown();
        }
    }

    private static Activity analyseActivity(List<Quake> quakes) {
        HourlySeries hourlySeries = HourlySeries.of(quakes);
        double[] hourlyCounts = hourlySeries.completeHours();
        double[] movingMeans = MovingStatistics.means(hourlyCounts, WINDOW_HOURS);
        double[] movingDeviations = MovingStatistics.standardDeviations(hourlyCounts, movingMeans, WINDOW_HOURS);
        double[] zScores = ZScores.of(hourlyCounts, movingMeans, movingDeviations);
        List<Anomaly> anomalies = new AnomalyFinder(hourlySeries, ANOMALY_Z_SCORE).find(zScores, movingMeans);
        return new Activity(hourlySeries.start(), hourlyCounts, zScores, anomalies);
    }

    private static List<Zone> findZones(List<Quake> quakes) {
        RegionGrid grid = new RegionGrid(CELL_DEGREES);
        quakes.forEach(grid::add);
        List<List<Cell>> clusters = new ClusterFinder(grid, MIN_QUAKES_PER_CELL).find();
        List<Zone> zones = Zone.ofClusters(clusters, grid);
        List<Zone> rankedZones = zones.stream().sorted(Zone.STRONGEST_FIRST).toList();
        return rankedZones.subList(0, Math.min(TOP_ZONES, rankedZones.size()));
    }
}
