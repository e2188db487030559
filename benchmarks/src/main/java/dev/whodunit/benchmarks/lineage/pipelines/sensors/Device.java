package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A device, where it hangs and how it is off. */
record Device(String id, String room, double gain, double offset, Place place, List<String> service) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Where in the building, in steps of the grid. */
    record Place(int x, int y) {

        int distance(int otherX, int otherY) {
            return Math.abs(x - otherX) + Math.abs(y - otherY);
        }
    }

    static Map<String, Device> readAll(Path file) throws IOException {
        JsonNode root = MAPPER.readTree(file.toFile());
        Map<String, Device> devices = new LinkedHashMap<>();
        for (JsonNode node : root.path("devices")) {
            Device device = of(node);
            devices.put(device.id(), device);
        }
        return devices;
    }

    private static Device of(JsonNode node) throws IOException {
        List<String> service = new ArrayList<>();
        node.path("service").forEach(date -> service.add(date.asText()));
        return new Device(
                node.path("id").asText(),
                node.path("room").asText("nowhere"),
                node.path("gain").asDouble(1.0),
                node.path("offset").asDouble(),
                MAPPER.treeToValue(node.path("place"), Place.class),
                service);
    }

    double corrected(double raw) {
        return raw * gain + offset;
    }
}
