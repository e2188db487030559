package drivers;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringWriter;

/** Writes issues as CSV, by their numbers. */
public final class HashRows {

    public String run() {
        StringWriter out = new StringWriter();
        CsvWriter writer = new CsvWriter(out, new CsvWriterSettings());
        writer.writeHeaders("issue", "title", "votes");
        writer.writeRow("#17", "Crash, at start", 3);
        writer.writeRow("18", "Typo", null);
        writer.close();
        return out.toString();
    }
}
