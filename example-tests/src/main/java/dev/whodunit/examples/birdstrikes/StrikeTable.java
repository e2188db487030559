package dev.whodunit.examples.birdstrikes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The strikes file with the names of its columns. */
final class StrikeTable {

    static final String AIRPORT = "Airport Name";
    static final String AIRCRAFT = "Aircraft Make Model";
    static final String DAMAGE = "Effect Amount of damage";
    static final String DATE = "Flight Date";
    static final String OPERATOR = "Aircraft Airline Operator";
    static final String PHASE = "Phase of flight";
    static final String SIZE = "Wildlife Size";
    static final String SPECIES = "Wildlife Species";
    static final String COST_OTHER = "Cost Other";
    static final String COST_REPAIR = "Cost Repair";
    static final String COST_TOTAL = "Cost Total $";
    static final String SPEED = "Speed IAS in knots";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private StrikeTable() {}

    static List<CSVRecord> read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(in)) {
            return parser.getRecords();
        }
    }
}
