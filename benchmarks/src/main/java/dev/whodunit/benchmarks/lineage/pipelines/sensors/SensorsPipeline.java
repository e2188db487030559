package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summarizingDouble;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Corrects, fills and smooths what the devices of a building read. */
public final class SensorsPipeline {

    private final Settings settings;
    private final Map<String, Device> devices;
    private final List<Reading> corrected = new ArrayList<>();
    private final Map<String, Integer> strangers = new TreeMap<>();
    private final Map<String, RingBuffer<Double>> recent = new TreeMap<>();
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<String> spikes = new ArrayList<>();

    private SensorsPipeline(Settings settings, Map<String, Device> devices) {
        this.settings = settings;
        this.devices = devices;
    }

    /** Reads {@code readings.csv}, {@code devices.json} and {@code settings.txt} in the folder. */
    public static SensorsReport run(Path inputFolder) throws IOException, InterruptedException {
        Settings settings = new Settings(inputFolder.resolve("settings.txt"));
        Map<String, Device> devices = Device.readAll(inputFolder.resolve("devices.json"));
        SensorsPipeline pipeline = new SensorsPipeline(settings, devices);
        int lines = new ReadingFeed(inputFolder.resolve("readings.csv")).drain(pipeline::accept);
        return pipeline.report(lines);
    }

    private void accept(Reading reading) {
        Device device = devices.get(reading.device());
        if (device == null) {
            strangers.compute(reading.device(), (id, count) -> count == null ? 1 : count + 1);
            return;
        }
        if (reading.missing()) {
            corrected.add(reading);
            return;
        }
        if (!reading.channel().equals("temp")) {
            corrected.add(reading);
            return;
        }
        double value = device.corrected(reading.value());
        if (settings.fahrenheit()) {
            value = value * 9 / 5 + 32;
        }
        corrected.add(reading.withValue(value));
        RingBuffer<Double> last = recent.computeIfAbsent(device.id(), id -> new RingBuffer<>(settings.recentSize()));
        if (isSpike(value, last)) {
            spikes.add(device.id() + "@" + reading.minute());
        } else {
            series.computeIfAbsent(device.id(), id -> new Series(settings.step()))
                    .put(reading.minute(), value);
        }
        last.add(value);
    }

    private boolean isSpike(double value, RingBuffer<Double> last) {
        if (last.size() < 2) {
            return false;
        }
        double sum = 0;
        for (double earlier : last) {
            sum += earlier;
        }
        return value > settings.spikeFactor() * sum / last.size();
    }

    private SensorsReport report(int lines) {
        Map<String, double[]> filled = new LinkedHashMap<>();
        series.forEach((id, values) -> filled.put(id, values.filled()));

        CompletableFuture<Map<String, double[]>> smooth = CompletableFuture.supplyAsync(() -> smooth(filled));
        CompletableFuture<Map<String, BitSet>> outside = CompletableFuture.supplyAsync(() -> outside(filled));
        Map<String, String> alarms =
                smooth.thenCombine(outside, SensorsPipeline::alarms).join();

        Map<String, Double> means = new TreeMap<>();
        filled.forEach(
                (id, values) -> means.put(id, Arrays.stream(values).average().orElse(0)));
        Map<String, List<Double>> windows = new TreeMap<>();
        filled.forEach((id, values) -> windows.put(id, Series.windowMeans(values, settings.windowSize())));
        return new SensorsReport(
                lines,
                strangers,
                spikes,
                filled,
                windows,
                smooth.join(),
                alarms,
                byRoom(),
                HeatMap.of(devices, means),
                common(outside.join()));
    }

    private Map<String, double[]> smooth(Map<String, double[]> filled) {
        double[] kernel = settings.kernel();
        Map<String, double[]> smooth = new TreeMap<>();
        filled.forEach((id, values) -> smooth.put(id, Series.smooth(values, kernel)));
        return smooth;
    }

    private Map<String, BitSet> outside(Map<String, double[]> filled) {
        Map<String, BitSet> outside = new TreeMap<>();
        for (Map.Entry<String, double[]> entry : filled.entrySet()) {
            outside.put(entry.getKey(), Series.outside(entry.getValue(), settings.low(), settings.high()));
        }
        return outside;
    }

    private static Map<String, String> alarms(Map<String, double[]> smooth, Map<String, BitSet> outside) {
        Map<String, String> alarms = new TreeMap<>();
        outside.forEach((id, steps) -> {
            double[] values = smooth.get(id);
            if (!steps.isEmpty()) {
                alarms.put(
                        id,
                        steps.stream()
                                .mapToObj(i -> i + ":" + Math.round(values[i]))
                                .collect(joining(" ")));
            }
        });
        return alarms;
    }

    /** Steps at which a quarter of the devices are outside, or more. */
    private static int[] common(Map<String, BitSet> outside) {
        int longest = outside.values().stream().mapToInt(BitSet::length).max().orElse(0);
        return IntStream.range(0, longest)
                .filter(i ->
                        outside.values().stream().filter(steps -> steps.get(i)).count() * 4 >= outside.size())
                .toArray();
    }

    private Map<String, Map<String, RoomFigures>> byRoom() {
        return corrected.stream()
                .collect(groupingBy(
                        reading -> devices.get(reading.device()).room(),
                        TreeMap::new,
                        groupingBy(
                                Reading::channel,
                                TreeMap::new,
                                collectingAndThen(toList(), SensorsPipeline::figures))));
    }

    private static RoomFigures figures(List<Reading> readings) {
        DoubleSummaryStatistics all =
                readings.stream().filter(reading -> !reading.missing()).collect(summarizingDouble(Reading::value));
        Map<Boolean, Long> missing = readings.stream().collect(groupingBy(Reading::missing, TreeMap::new, counting()));
        double late = readings.stream()
                .collect(filtering(
                        reading -> !reading.missing() && reading.minute() >= 20, averagingDouble(Reading::value)));
        return new RoomFigures(all.getMin(), all.getMax(), late, missing);
    }
}
