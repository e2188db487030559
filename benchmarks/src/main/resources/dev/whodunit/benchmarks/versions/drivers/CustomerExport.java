package drivers;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes customers as CSV. */
public final class CustomerExport {

    public String run() throws IOException {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT.withHeader("name", "city", "orders"))) {
            for (List<Object> customer : List.of(
                    List.<Object>of("Smith", "Leeds", 3),
                    List.<Object>of("田中", "東京", 7),
                    List.<Object>of("O\"Hara", "Cork, IE", 1))) {
                printer.printRecord(customer);
            }
        }
        return out.toString();
    }
}
