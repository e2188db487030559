package dev.whodunit.examples.advisor;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Looks up airports by their IATA code. */
final class AirportDirectory {

    private static final String MISSING = "NA";

    private final Map<String, AirportSite> sites;

    private AirportDirectory(Map<String, AirportSite> sites) {
        this.sites = sites;
    }

    static AirportDirectory load(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = format.parse(in)) {
            return new AirportDirectory(parser.stream()
                    .map(AirportDirectory::toSite)
                    .collect(Collectors.toMap(AirportSite::iata, site -> site, (first, second) -> first)));
        }
    }

    Optional<AirportSite> lookUp(String iata) {
        return Optional.ofNullable(sites.get(iata));
    }

    private static AirportSite toSite(CSVRecord row) {
        return new AirportSite(
                row.get("iata"),
                row.get("name"),
                cityOf(row),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude")));
    }

    private static String cityOf(CSVRecord row) {
        String city = row.get("city");
        String state = row.get("state");
        if (city.equals(MISSING)) {
            return row.get("name");
        }
        return state.equals(MISSING) ? city : city + " " + state;
    }
}
