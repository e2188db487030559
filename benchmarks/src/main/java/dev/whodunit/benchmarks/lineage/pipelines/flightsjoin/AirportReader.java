package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads airports from comma separated lines. */
final class AirportReader extends RowReader<Airport> {

    @Override
    protected int headerLines() {
        return 1;
    }

    @Override
    protected Airport parse(String line, int lineNumber) throws InvalidRowException {
        CSVRecord cells = split(line, lineNumber);
        try {
            Airport airport = new Airport(
                    cells.get(0),
                    cells.get(1),
                    cells.get(3),
                    Double.parseDouble(cells.get(5)),
                    Double.parseDouble(cells.get(6)));
            if (airport.code().isEmpty() || !airport.onEarth()) {
                throw new InvalidRowException(lineNumber, "no such place: " + airport);
            }
            return airport;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidRowException(lineNumber, "unreadable airport", e);
        }
    }

    private static CSVRecord split(String line, int lineNumber) throws InvalidRowException {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                throw new InvalidRowException(lineNumber, "blank line");
            }
            return records.get(0);
        } catch (IOException e) {
            throw new InvalidRowException(lineNumber, "bad quoting", e);
        }
    }
}
