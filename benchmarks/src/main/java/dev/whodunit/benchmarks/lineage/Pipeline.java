package dev.whodunit.benchmarks.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A pipeline whose lineage is judged. Its entry class has a static {@code run(Path inputFolder)}, which returns a record
 * of results.
 *
 * @param name also of the folder of its input files, in the resources
 * @param entryClass binary name; all classes of its package belong to the pipeline
 * @param files names of the input files
 */
public record Pipeline(String name, String entryClass, List<String> files) {

    private static final String PACKAGE = Pipeline.class.getPackageName() + ".pipelines.";

    public Pipeline {
        files = List.copyOf(files);
    }

    /** All that are here. */
    public static List<Pipeline> all() {
        return List.of(
                of("weather", "WeatherPipeline", "weather.csv"),
                of("shopping", "ShoppingPipeline", "orders.csv", "products.csv"),
                of("flightsjoin", "FlightsPipeline", "airports.csv", "flights.jsonl"),
                of("parallel", "QuakePipeline", "earthquakes.json", "zones.csv"),
                of("text", "TextPipeline", "reports.json", "stopwords.txt"),
                of("tables", "TablesPipeline", "states.csv", "strikes.csv"),
                of("learning", "LearningPipeline", "penguins.json"));
    }

    private static Pipeline of(String name, String entryClass, String... files) {
        return new Pipeline(name, PACKAGE + name + "." + entryClass, List.of(files));
    }

    public String packageName() {
        return entryClass.substring(0, entryClass.lastIndexOf('.'));
    }

    /** Whether a class with this binary name is the pipeline's own. */
    public boolean owns(String className) {
        return className.startsWith(packageName() + ".");
    }

    /** Writes the input files, as they are, into a folder that need not exist. */
    public void writeInputs(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : files) {
            String resource = "/lineage/" + name + "/" + file;
            try (InputStream in = Pipeline.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException(resource + " is not on the class path; build benchmarks first");
                }
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
    }
}
