package dev.whodunit.examples.penguins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the penguins file, a JSON array of objects. */
final class PenguinReader {

    private final ObjectMapper mapper = new ObjectMapper();

    List<Penguin> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<Penguin> penguins = new ArrayList<>();
            for (JsonNode node : mapper.readTree(in)) {
                penguins.add(toPenguin(node));
            }
            return penguins;
        }
    }

    private static Penguin toPenguin(JsonNode node) {
        return new Penguin(
                Species.valueOf(node.path("Species").asText().toUpperCase(Locale.ROOT)),
                Island.valueOf(node.path("Island").asText().toUpperCase(Locale.ROOT)),
                measure(node.path("Beak Length (mm)")),
                measure(node.path("Beak Depth (mm)")),
                measure(node.path("Flipper Length (mm)")),
                measure(node.path("Body Mass (g)")));
    }

    private static @Nullable Double measure(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
