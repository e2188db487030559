package dev.whodunit.followed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads some cells by number and some by name. */
final class ByNumber {

    private ByNumber() {}

    record Item(String name, String count) {}

    static List<Item> items(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : parser) {
                items.add(new Item(row.get(0), row.get("count")));
            }
        }
        return items;
    }
}
