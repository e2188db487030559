package dev.whodunit.benchmarks.lineage.pipelines.parallel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads earthquakes and zones. */
final class QuakeReader {

    /** The year 2100 in milliseconds. */
    private static final double LATEST = 4_102_444_800_000.0;

    private final AtomicInteger rejected = new AtomicInteger();

    /** Reads the features of a GeoJSON file without looking into them. */
    static List<JsonNode> features(Path file) throws IOException {
        List<JsonNode> features = new ArrayList<>();
        new ObjectMapper().readTree(file.toFile()).path("features").forEach(features::add);
        return features;
    }

    Map<String, Zone> zones(Path file) {
        try {
            Map<String, Zone> zones = new HashMap<>();
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                addZone(zones, line.split(",", -1));
            }
            return zones;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the zones", e);
        }
    }

    private void addZone(Map<String, Zone> zones, String[] cells) {
        try {
            zones.put(cells[0], new Zone(cells[1], Double.parseDouble(cells[2])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            rejected.incrementAndGet();
        }
    }

    /** Parses a batch of features and drops those that lack a usable magnitude or position. */
    List<Quake> parse(List<JsonNode> batch) {
        return batch.stream().map(this::parse).flatMap(Optional::stream).toList();
    }

    int rejected() {
        return rejected.get();
    }

    private Optional<Quake> parse(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode magnitude = properties.path("mag");
        JsonNode depth = feature.path("geometry").path("coordinates").path(2);
        JsonNode time = properties.path("time");
        if (!within(magnitude, -5, 10) || !within(depth, -10, 1000) || !within(time, 0, LATEST)) {
            rejected.incrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Quake(
                feature.path("id").asText(),
                regionOf(properties.path("place").asText("")),
                properties.path("magType").asText("unknown"),
                (int) Math.round(magnitude.asDouble() * 100),
                Math.round(depth.asDouble() * 1000),
                time.asLong()));
    }

    private static boolean within(JsonNode value, double least, double most) {
        return value.isNumber() && value.asDouble() >= least && value.asDouble() <= most;
    }

    private static String regionOf(String place) {
        int comma = place.lastIndexOf(", ");
        return comma < 0 ? place : place.substring(comma + 2);
    }
}
