package dev.whodunit.examples.flights;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The known airports by IATA code. */
final class AirportCatalog {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, Airport> airportsByCode;

    private AirportCatalog(Map<String, Airport> airportsByCode) {
        this.airportsByCode = airportsByCode;
    }

    static AirportCatalog read(Path file) throws IOException {
        Map<String, Airport> airports = new HashMap<>();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.parse(in)) {
            for (CSVRecord row : rows) {
                Airport airport = toAirport(row);
                airports.putIfAbsent(airport.iata(), airport);
            }
        }
        return new AirportCatalog(airports);
    }

    Optional<Airport> find(String iata) {
        return Optional.ofNullable(airportsByCode.get(iata));
    }

    private static Airport toAirport(CSVRecord row) {
        return new Airport(
                row.get("iata"),
                row.get("name"),
                known(row.get("city")),
                known(row.get("state")),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude")));
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() || value.equals("NA") ? null : value;
    }
}
