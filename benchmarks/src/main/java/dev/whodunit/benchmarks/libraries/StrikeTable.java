package dev.whodunit.benchmarks.libraries;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Commons CSV: reads the bird strikes, keeps the costly ones, and writes them in two other dialects. */
public final class StrikeTable {

    private static final CSVFormat INPUT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** The strikes as tab-separated values and as quoted ones. */
    public String rewrite(Path strikes) throws IOException {
        StringBuilder tabs = new StringBuilder();
        StringBuilder quoted = new StringBuilder();
        CSVFormat quotes = CSVFormat.EXCEL
                .builder()
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .setHeader("airport", "model", "species", "cost")
                .setHeaderComments("strikes by cost")
                .setCommentMarker('#')
                .setNullString("-")
                .get();
        try (Reader in = Files.newBufferedReader(strikes);
                CSVParser parser = CSVParser.parse(in, INPUT);
                CSVPrinter tabbed = new CSVPrinter(tabs, CSVFormat.TDF);
                CSVPrinter quoting = new CSVPrinter(quoted, quotes)) {
            for (CSVRecord strike : parser) {
                tabbed.printRecord(strike);
                if (strike.isConsistent() && strike.isMapped("Cost Total $")) {
                    quoting.print(strike.get("Airport Name"));
                    quoting.print(strike.get(1).isEmpty() ? null : strike.get(1));
                    quoting.print(strike.get("Wildlife Species"));
                    quoting.print(Long.valueOf(strike.get("Cost Total $").replace(",", "")));
                    quoting.println();
                }
            }
            tabbed.printComment(parser.getHeaderNames().size() + " columns,\n" + parser.getRecordNumber() + " rows");
        }
        return tabs + "\n" + quoted;
    }
}
