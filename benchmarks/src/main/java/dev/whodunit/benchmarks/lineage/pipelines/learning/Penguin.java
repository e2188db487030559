package dev.whodunit.benchmarks.lineage.pipelines.learning;

import com.fasterxml.jackson.databind.JsonNode;

/** A measured penguin; measurements that are missing are NaN. */
public record Penguin(String species, String sex, double beakLength, double beakDepth, double flipper, double mass) {

    static Penguin from(JsonNode node) {
        return new Penguin(
                node.path("Species").asText(""),
                node.path("Sex").asText(""),
                measure(node, "Beak Length (mm)", 100),
                measure(node, "Beak Depth (mm)", 100),
                measure(node, "Flipper Length (mm)", 500),
                measure(node, "Body Mass (g)", 20_000));
    }

    private static double measure(JsonNode node, String field, double most) {
        double value = node.path(field).asDouble(Double.NaN);
        return value > 0 && value < most ? value : Double.NaN;
    }

    double[] features() {
        return new double[] {beakLength, beakDepth, flipper, mass};
    }

    boolean hasSex() {
        return sex.equals("MALE") || sex.equals("FEMALE");
    }

    boolean male() {
        return sex.equals("MALE");
    }
}
