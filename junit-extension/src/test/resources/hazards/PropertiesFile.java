// Hazard 15: a key of a properties file has another value
// Verdict: input-changed
// Says: rates.properties
// Says: key tax.rate: "0.1" → "0.2"
package hazards;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

class PropertiesFile {

    static double tax(Path file, double price) throws IOException {
        return price * rate(load(file));
    }

    static Properties load(Path file) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            settings.load(in);
        }
        return settings;
    }

    static double rate(Properties settings) {
        return Double.parseDouble(settings.getProperty("tax.rate"));
    }
}

class Given {

    static double run(Path folder) throws IOException {
        Path file = folder.resolve("rates.properties");
        Files.writeString(file, "name = tax\ntax.rate = 0.1\n"); // now: Files.writeString(file, "name = tax\ntax.rate = 0.2\n");
        return PropertiesFile.tax(file, 20);
    }
}
