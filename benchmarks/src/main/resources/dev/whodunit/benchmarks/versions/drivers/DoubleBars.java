package drivers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table with two bars between the columns. */
public final class DoubleBars {

    public List<List<String>> run() throws IOException {
        String table = "id||name||note||city\n1||Ada||first||London\n2||Bob||||Paris\n3||Cy||last||\n";
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter("||").build();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(table, format)) {
            for (CSVRecord record : parser) {
                List<String> row = new ArrayList<>();
                record.forEach(row::add);
                rows.add(row);
            }
        }
        return rows;
    }
}
