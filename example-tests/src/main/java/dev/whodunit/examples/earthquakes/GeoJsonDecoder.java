package dev.whodunit.examples.earthquakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a GeoJSON feature collection. */
final class GeoJsonDecoder {

    private final ObjectMapper mapper = new ObjectMapper();

    List<Feature> decode(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode root = mapper.readTree(in);
            if (!root.path("type").asText().equals("FeatureCollection")) {
                throw new IOException("not a GeoJSON feature collection: " + file.getFileName());
            }
            List<Feature> features = new ArrayList<>();
            root.path("features").forEach(node -> features.add(decode(node)));
            return features;
        }
    }

    private static Feature decode(JsonNode node) {
        JsonNode properties = node.path("properties");
        JsonNode coordinates = node.path("geometry").path("coordinates");
        return new Feature(
                node.path("id").asText(),
                textOrNull(properties.path("type")),
                properties.path("mag").isNumber() ? properties.path("mag").asDouble() : null,
                textOrNull(properties.path("place")),
                properties.path("time").asLong(),
                properties.path("felt").asInt(0),
                coordinates.path(0).asDouble(),
                coordinates.path(1).asDouble(),
                coordinates.path(2).asDouble());
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
