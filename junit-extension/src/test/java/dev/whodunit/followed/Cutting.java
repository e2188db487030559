package dev.whodunit.followed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A pipeline that reads a file as one text and cuts it up, and reads it with a parser, too. */
final class Cutting {

    record Person(String name, String email) {}

    record Export(List<Person> people, List<Person> parsed, List<Person> others) {}

    Export export(Path file, Path othersFile) throws IOException {
        String content = readContent(file);
        List<Person> people = cut(content);
        List<Person> parsed = parse(content);
        List<Person> records = readRecords(file);
        List<Person> others = readOthers(othersFile);
        return new Export(people, parsed.size() == records.size() ? parsed : records, others);
    }

    private String readContent(Path file) throws IOException {
        return Files.readString(file);
    }

    private List<Person> cut(String content) {
        List<Person> people = new ArrayList<>();
        for (String line : content.split("\n")) {
            String[] cells = line.split(",");
            people.add(new Person(cells[0], cells[1]));
        }
        return people;
    }

    private List<Person> parse(String content) throws IOException {
        try (CSVParser parser = CSVParser.parse(content, format())) {
            return people(parser);
        }
    }

    private List<Person> readRecords(Path file) throws IOException {
        try (CSVParser parser = format().parse(Files.newBufferedReader(file))) {
            return people(parser);
        }
    }

    private static CSVFormat format() {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    }

    private static List<Person> people(CSVParser parser) {
        List<Person> people = new ArrayList<>();
        for (CSVRecord row : parser) {
            people.add(new Person(row.get("name"), row.get("email")));
        }
        return people;
    }

    private List<Person> readOthers(Path file) throws IOException {
        List<Person> others = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            others.add(new Person(line, line));
        }
        return others;
    }
}
