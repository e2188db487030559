// Hazard 15: a key of a JSON file, read as one text, has another value
// Verdict: input-changed
// Says: model.json
// Says: key threshold: 0.5 → 0.75
package hazards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class KeyOfAJsonFile {

    static List<Double> keep(Path file) throws IOException {
        String json = Files.readString(file);
        double threshold = threshold(json);
        return List.of(0.25, 0.6, 0.9).stream().filter(score -> score > threshold).collect(Collectors.toList());
    }

    static double threshold(String json) {
        return Double.parseDouble(json.replaceAll(".*threshold\":([0-9.]+).*", "$1"));
    }
}

class Given {

    static List<Double> run(Path folder) throws IOException {
        Path file = folder.resolve("model.json");
        Files.writeString(file, "{\"name\":\"m1\",\"threshold\":0.5}"); // now: Files.writeString(file, "{\"name\":\"m1\",\"threshold\":0.75}");
        return KeyOfAJsonFile.keep(file);
    }
}
