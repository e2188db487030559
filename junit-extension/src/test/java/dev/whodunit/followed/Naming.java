package dev.whodunit.followed;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A pipeline whose artifacts are called as its files and folders are, and that reads a file which it has written. */
final class Naming {

    record Doc(String name, String head) {}

    record Line(String title, int pages, String csv) {}

    record Cell(String a) {}

    /** What a JSON file is read into. */
    public static final class Config {
        public Map<String, Double> rates = Map.of();
    }

    record Report(
            List<Doc> docs,
            List<Line> lines,
            List<Line> longest,
            List<Line> capped,
            List<Line> doubled,
            List<Line> headers,
            List<Line> again,
            List<Cell> cells,
            Config config,
            List<String> shown) {}

    Report report(Path folder) throws IOException {
        List<Doc> docs = readDocs(folder.resolve("docs"));
        List<Line> lines = readLines(folder.resolve("lines.csv"));
        List<Line> longest = takeLongest(lines);
        List<Line> capped = cap(lines);
        List<Line> doubled = repeatFirst(lines);
        List<Line> headers = keepHeader(lines);
        List<Line> again = store(folder.resolve("again.json"), lines);
        List<Cell> cells = readCells(folder.resolve("cells.csv"));
        Config config = readConfig(folder.resolve("config.json"));
        List<String> shown = show(lines);
        return new Report(docs, lines, longest, capped, doubled, headers, again, cells, config, shown);
    }

    private List<Doc> readDocs(Path folder) throws IOException {
        List<Doc> docs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                docs.add(new Doc(file.getFileName().toString(), text.substring(7, 12)));
            }
        }
        return docs;
    }

    private List<Line> readLines(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        String unit = all.get(0).split(",")[1];
        List<Line> lines = new ArrayList<>();
        for (String line : all.subList(1, all.size())) {
            String[] fields = line.split(",");
            lines.add(new Line(fields[0], Integer.parseInt(fields[1]), unit));
        }
        return lines;
    }

    private List<Line> takeLongest(List<Line> lines) {
        PriorityQueue<Line> queue =
                new PriorityQueue<>(Comparator.comparingInt(Line::pages).reversed());
        queue.addAll(lines);
        List<Line> longest = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            longest.add(queue.remove());
        }
        return longest;
    }

    private List<Line> cap(List<Line> lines) {
        int cap = lines.get(1).pages();
        return lines.stream()
                .map(line -> new Line(line.title(), cap, line.csv()))
                .toList();
    }

    private List<Line> repeatFirst(List<Line> lines) {
        return List.of(lines.get(0), lines.get(0));
    }

    private List<Line> keepHeader(List<Line> lines) {
        return lines.stream().map(line -> new Line("", 0, line.csv())).toList();
    }

    private List<Line> store(Path file, List<Line> lines) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        mapper.writeValue(file.toFile(), lines);
        return mapper.readValue(file.toFile(), new TypeReference<List<Line>>() {});
    }

    private List<Cell> readCells(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
            for (CSVRecord row : parser) {
                cells.add(new Cell(row.get("a")));
            }
        }
        return cells;
    }

    private Config readConfig(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), Config.class);
    }

    private List<String> show(List<Line> lines) {
        String unit = lines.get(0).csv();
        return lines.stream().map(Line::title).map(title -> title + ": " + unit).toList();
    }
}
