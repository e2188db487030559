package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How the run of one mutant ended.
 *
 * @param kind in one word
 * @param thrown class name of what the pipeline threw, or {@code ""}
 * @param millis time of the run and its recording
 */
public record Outcome(Kind kind, String thrown, long millis) {

    public enum Kind {
        /** There is a recording, also if the pipeline threw. */
        RECORDED,
        /** It did not end in time, or used up the memory. */
        TIMEOUT
    }

    static final String FILE = "outcome.properties";

    public void write(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("kind", kind.name());
        properties.setProperty("thrown", thrown);
        properties.setProperty("millis", String.valueOf(millis));
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(out, null);
        }
    }

    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    public static Outcome read(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(in);
        }
        return new Outcome(
                Kind.valueOf(properties.getProperty("kind")),
                properties.getProperty("thrown"),
                Long.parseLong(properties.getProperty("millis")));
    }
}
