package dev.whodunit.examples.flights;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the flights file, a JSON array of objects. */
final class FlightReader {

    private final ObjectMapper mapper =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    List<RawFlight> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return mapper.readValue(in, new TypeReference<List<RawFlight>>() {});
        }
    }
}
