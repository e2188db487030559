package dev.whodunit.benchmarks.lineage.pipelines.parallel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Analyses a week of earthquakes on several threads. */
public final class QuakePipeline {

    private static final int THREADS = 3;
    private static final int BATCH = 12;
    private static final int DEPTH_STEP_METRES = 10_000;

    private final ExecutorService executor;
    private final QuakeReader reader = new QuakeReader();

    private QuakePipeline(ExecutorService executor) {
        this.executor = executor;
    }

    /** Reads {@code earthquakes.json} and {@code zones.csv} in the folder and analyses them. */
    public static QuakeResults run(Path inputFolder) throws IOException, InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            return new QuakePipeline(executor).analyse(inputFolder);
        } finally {
            executor.shutdown();
        }
    }

    private QuakeResults analyse(Path folder) throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Map<String, Zone>> zones =
                CompletableFuture.supplyAsync(() -> reader.zones(folder.resolve("zones.csv")), executor);
        List<Quake> quakes = parseInBatches(QuakeReader.features(folder.resolve("earthquakes.json")));
        CompletableFuture<Map<Integer, Integer>> depths =
                CompletableFuture.supplyAsync(() -> depthHistogram(quakes), executor);
        CompletableFuture<Long> gap = CompletableFuture.supplyAsync(() -> times(quakes), executor)
                .thenApplyAsync(QuakePipeline::longestGap, executor)
                .thenApply(millis -> millis / 60_000);
        CompletableFuture<List<ZoneSummary>> summaries =
                zones.thenApplyAsync(known -> summarise(quakes, known), executor);
        CompletableFuture<List<String>> notable = zones.thenApply(known -> notable(quakes, known));
        double energy = totalEnergy(quakes);
        return new QuakeResults(
                quakes,
                reader.rejected(),
                countTypes(quakes),
                summaries.get(),
                energy,
                notable.get(),
                depths.join(),
                gap.get(),
                strongest(quakes),
                summaries
                        .thenCombine(gap, (zone, minutes) -> bulletin(zone, minutes, energy))
                        .join());
    }

    private List<Quake> parseInBatches(List<JsonNode> features) throws InterruptedException, ExecutionException {
        List<Callable<List<Quake>>> tasks = new ArrayList<>();
        for (int start = 0; start < features.size(); start += BATCH) {
            List<JsonNode> batch = features.subList(start, Math.min(start + BATCH, features.size()));
            tasks.add(() -> reader.parse(batch));
        }
        List<Quake> quakes = new ArrayList<>();
        for (Future<List<Quake>> parsed : executor.invokeAll(tasks)) {
            quakes.addAll(parsed.get());
        }
        return quakes;
    }

    private static Map<String, Long> countTypes(List<Quake> quakes) {
        return new TreeMap<>(quakes.parallelStream()
                .collect(Collectors.groupingByConcurrent(Quake::magnitudeType, Collectors.counting())));
    }

    private static Map<Integer, Integer> depthHistogram(List<Quake> quakes) {
        ConcurrentMap<Integer, Integer> histogram = new ConcurrentHashMap<>();
        quakes.parallelStream()
                .mapToInt(quake -> (int) Math.floorDiv(quake.depthMetres(), (long) DEPTH_STEP_METRES))
                .forEach(step -> histogram.merge(step, 1, Integer::sum));
        return new TreeMap<>(histogram);
    }

    private static long[] times(List<Quake> quakes) {
        return quakes.parallelStream().mapToLong(Quake::time).sorted().toArray();
    }

    private static long longestGap(long[] times) {
        return IntStream.range(1, times.length)
                .parallel()
                .mapToLong(i -> times[i] - times[i - 1])
                .max()
                .orElse(0);
    }

    private static double strongest(List<Quake> quakes) {
        return quakes.parallelStream().mapToDouble(Quake::magnitude).max().orElse(Double.NaN);
    }

    /** Sums the energies batch by batch, always in the same order. */
    private double totalEnergy(List<Quake> quakes) throws InterruptedException, ExecutionException {
        List<Future<Double>> parts = new ArrayList<>();
        for (int start = 0; start < quakes.size(); start += BATCH) {
            List<Quake> batch = quakes.subList(start, Math.min(start + BATCH, quakes.size()));
            parts.add(executor.submit(() -> energyOf(batch)));
        }
        double total = 0;
        for (Future<Double> part : parts) {
            total += part.get();
        }
        return total;
    }

    private static double energyOf(List<Quake> quakes) {
        return quakes.stream().mapToDouble(Quake::energy).sum();
    }

    private static List<ZoneSummary> summarise(List<Quake> quakes, Map<String, Zone> zones) {
        ConcurrentMap<String, ZoneTally> tallies = new ConcurrentHashMap<>();
        quakes.parallelStream()
                .forEach(quake -> tallies.computeIfAbsent(zoneOf(quake, zones).name(), name -> new ZoneTally())
                        .add(quake));
        Map<String, List<Quake>> byZone = quakes.parallelStream()
                .collect(Collectors.groupingBy(quake -> zoneOf(quake, zones).name()));
        return tallies.entrySet().stream()
                .map(entry -> summary(entry.getKey(), entry.getValue(), byZone.get(entry.getKey())))
                .sorted(Comparator.comparingLong(ZoneSummary::quakes).reversed().thenComparing(ZoneSummary::zone))
                .toList();
    }

    private static ZoneSummary summary(String zone, ZoneTally tally, List<Quake> quakes) {
        return new ZoneSummary(zone, tally.quakes(), tally.meanMagnitude(), tally.strongest(), energyOf(quakes));
    }

    private static Zone zoneOf(Quake quake, Map<String, Zone> zones) {
        return zones.getOrDefault(quake.region(), Zone.ELSEWHERE);
    }

    private static List<String> notable(List<Quake> quakes, Map<String, Zone> zones) {
        return quakes.parallelStream()
                .filter(quake -> quake.magnitude() >= zoneOf(quake, zones).threshold())
                .map(quake -> quake.id() + " M" + quake.magnitude() + " "
                        + zoneOf(quake, zones).name())
                .toList();
    }

    private static String bulletin(List<ZoneSummary> zones, long gapMinutes, double energy) {
        String busiest = zones.isEmpty() ? "nowhere" : zones.get(0).zone();
        return String.format(Locale.ROOT, "Busiest: %s; quiet for %d min; %.3g J in all", busiest, gapMinutes, energy);
    }
}
