package dev.whodunit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The functions of code maps, each map in a file that many tests share: a test that calls ten functions of five thousand must not name
 * them all.
 *
 * @param folder where the files are
 */
record FunctionsOfMaps(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Writes the functions, unless they are there.
     *
     * @return the name of their file; {@code ""} if there are none
     */
    String write(PipelineCoverage coverage) throws IOException {
        if (coverage.functions().isEmpty()) {
            return "";
        }
        byte[] names = coverage.names();
        String name = "functions-" + UUID.nameUUIDFromBytes(names) + ".json";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            AtomicFile.write(file, Durability.CACHED, out -> out.write(names));
        }
        return name;
    }

    /** The functions of a file, of which no test does anything; none if it cannot be read, as what the tests cover has the others. */
    PipelineCoverage read(String name) {
        try {
            return name.isEmpty()
                    ? PipelineCoverage.UNKNOWN
                    : PipelineCoverage.of(JSON.readTree(Files.readAllBytes(folder.resolve(name))));
        } catch (IOException unreadable) {
            return PipelineCoverage.UNKNOWN;
        }
    }
}
