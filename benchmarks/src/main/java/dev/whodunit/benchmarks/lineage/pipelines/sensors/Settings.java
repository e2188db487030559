package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Function;

/** What can be set, each with a default. */
final class Settings {

    private final Properties properties = new Properties();

    Settings(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
    }

    private <T> T get(String key, Function<String, T> parse, T otherwise) {
        String text = properties.getProperty(key);
        return text == null || text.isBlank() ? otherwise : parse.apply(text.trim());
    }

    int windowSize() {
        return Math.max(1, get("window.size", Integer::valueOf, 3));
    }

    int step() {
        return Math.max(1, get("step.minutes", Integer::valueOf, 5));
    }

    int recentSize() {
        return Math.min(100, Math.max(1, get("recent.size", Integer::valueOf, 4)));
    }

    double high() {
        return get("alarm.high", Double::valueOf, Double.MAX_VALUE);
    }

    double low() {
        return get("alarm.low", Double::valueOf, -Double.MAX_VALUE);
    }

    double spikeFactor() {
        return get("spike.factor", Double::valueOf, 2.0);
    }

    boolean fahrenheit() {
        return get("units", "F"::equals, false);
    }

    double[] kernel() {
        double[] none = {1};
        return get(
                "smooth.kernel",
                text -> Arrays.stream(text.split("\\s*,\\s*"))
                        .mapToDouble(Double::parseDouble)
                        .toArray(),
                none);
    }
}
