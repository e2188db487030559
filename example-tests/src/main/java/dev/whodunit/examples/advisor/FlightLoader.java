package dev.whodunit.examples.advisor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the flights one by one. */
final class FlightLoader {

    private final ObjectReader reader =
            new ObjectMapper().readerFor(FlightRow.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    List<FlightRow> load(Path file) throws IOException {
        List<FlightRow> flights = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<FlightRow> rows = reader.readValues(in)) {
            while (rows.hasNextValue()) {
                flights.add(rows.nextValue());
            }
        }
        return flights;
    }
}
