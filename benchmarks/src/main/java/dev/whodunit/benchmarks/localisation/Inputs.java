package dev.whodunit.benchmarks.localisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example data, cut to a size at which a mutant takes about a second. */
final class Inputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The advisor looks only at airports with a hundred flights, so that a thousand rows would leave it none. */
    static final int ADVISOR_FACTOR = 6;

    private Inputs() {}

    /**
     * Writes a pipeline's input files.
     *
     * @param rows how many of the flights and strikes, six times as many for the advisor; all quakes; 0 for all
     */
    static void write(Pipeline pipeline, int rows, Path folder) throws IOException {
        Files.createDirectories(folder);
        switch (pipeline) {
            case FLIGHTS -> {
                flights(rows, folder);
                copy("airports.csv", folder);
            }
            case BIRDSTRIKES -> {
                List<String> lines = new String(read("birdstrikes.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                int end = rows == 0 ? lines.size() : Math.min(rows + 1, lines.size());
                Files.write(folder.resolve("birdstrikes.csv"), lines.subList(0, end));
            }
            case EARTHQUAKES -> copy("earthquakes.json", folder);
            case ADVISOR -> {
                flights(rows * ADVISOR_FACTOR, folder);
                copy("airports.csv", folder);
                copy("seattle-weather.csv", folder);
            }
        }
    }

    private static void flights(int rows, Path folder) throws IOException {
        ArrayNode all = (ArrayNode) JSON.readTree(read("flights-20k.json"));
        ArrayNode first = JSON.createArrayNode();
        for (int i = 0; i < all.size() && (rows == 0 || i < rows); i++) {
            first.add(all.get(i));
        }
        JSON.writeValue(folder.resolve("flights.json").toFile(), first);
    }

    private static void copy(String name, Path folder) throws IOException {
        Files.write(folder.resolve(name), read(name));
    }

    private static byte[] read(String name) throws IOException {
        String resource = "/dev/whodunit/examples/data/" + name;
        try (InputStream in = Inputs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is not on the class path; build example-tests first");
            }
            return in.readAllBytes();
        }
    }
}
