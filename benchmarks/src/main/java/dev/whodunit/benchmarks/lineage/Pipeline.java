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
 * @param entryClass binary name
 * @param code the package of the pipeline's classes
 * @param files names of the input files
 */
public record Pipeline(String name, String entryClass, String code, List<String> files) {

    private static final String EXAMPLES = "dev.whodunit.examples.";
    private static final String ENTRIES = Pipeline.class.getPackageName() + ".examples.";
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
                of("learning", "LearningPipeline", "penguins.json"),
                of("ledger", "LedgerPipeline", "accounts.csv", "transactions.csv"),
                of("sensors", "SensorsPipeline", "devices.json", "readings.csv", "settings.txt"),
                of("sessions", "SessionsPipeline", "access.jsonl", "routes.txt"),
                of("retrieval", "RetrievalPipeline", "documents.json", "questions.csv"),
                ofExample("delays", "Delays", "flights", "flights.json", "airports.csv"),
                ofExample("strikes", "Strikes", "birdstrikes", "birdstrikes.csv"),
                ofExample("quakes", "Quakes", "earthquakes", "earthquakes.json"),
                ofExample("classifier", "Classifier", "penguins", "penguins.json"),
                ofExample("newsletter", "Newsletter", "newsletter", "customers.csv", "orders.csv"));
    }

    private static Pipeline of(String name, String entryClass, String... files) {
        return new Pipeline(name, PACKAGE + name + "." + entryClass, PACKAGE + name, List.of(files));
    }

    private static Pipeline ofExample(String name, String entryClass, String example, String... files) {
        return new Pipeline(name, ENTRIES + entryClass, EXAMPLES + example, List.of(files));
    }

    /** Whether a class with this binary name is the pipeline's own. */
    public boolean owns(String className) {
        return className.equals(entryClass) || className.startsWith(code + ".");
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
