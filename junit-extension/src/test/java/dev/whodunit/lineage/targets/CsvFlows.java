package dev.whodunit.lineage.targets;

import dev.whodunit.lineage.TempFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Flows out of files of rows: a cell has its row and its column. Every method is called with the texts 31, 52, and the list
 * 11, 47, 23.
 */
public final class CsvFlows {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFlows() {}

    @From("[1].b")
    public static String cellOfARowOfACsvFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n1,2\n3,4\n")) {
            String last = "";
            try (Reader in = Files.newBufferedReader(file.path());
                    CSVParser rows = CSV.parse(in)) {
                for (CSVRecord row : rows) {
                    last = row.get("b");
                }
            }
            return last;
        }
    }

    @From("[1].b")
    public static String cellOfOneOfAllRowsOfACsvFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n1,2\n3,4\n")) {
            try (Reader in = Files.newBufferedReader(file.path());
                    CSVParser rows = CSV.parse(in)) {
                List<CSVRecord> all = rows.getRecords();
                all.remove(0);
                return all.get(0).get("b");
            }
        }
    }

    @From("[1].b")
    public static String rowOfAllAfterOneWasTaken(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n1,2\n3,4\n")) {
            try (Reader in = Files.newBufferedReader(file.path());
                    CSVParser rows = CSV.parse(in)) {
                CSVRecord first = rows.iterator().next();
                return first.size() == 2 ? rows.getRecords().get(0).get("b") : "";
            }
        }
    }

    @From("*")
    public static String cellOfOneOfTwoFilesInARow(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n1,2\n")) {
            try (InputStream both = new SequenceInputStream(
                            Files.newInputStream(file.path()), Files.newInputStream(file.path()));
                    CSVParser rows = CSV.parse(new InputStreamReader(both, StandardCharsets.UTF_8))) {
                return rows.getRecords().get(1).get("b");
            }
        }
    }

    @From("*")
    public static String cellBehindWhatWasSkipped(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "note:a,b\n1,2\n3,4\n")) {
            try (Reader in = Files.newBufferedReader(file.path())) {
                long skipped = in.skip(5);
                try (CSVParser rows = CSV.parse(in)) {
                    return skipped == 5 ? rows.getRecords().get(1).get("b") : "";
                }
            }
        }
    }

    @From("[1].b")
    public static String cellOfAParserThatOpensTheFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n2,2\n2,2\n");
                CSVParser rows = CSVParser.parse(file.path(), StandardCharsets.UTF_8, CSV)) {
            return rows.getRecords().get(1).get("b");
        }
    }

    @From("[1].b")
    public static String cellInTheMapOfARow(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n2,2\n2,2\n");
                Reader in = Files.newBufferedReader(file.path());
                CSVParser rows = CSV.parse(in)) {
            return rows.getRecords().get(1).toMap().get("b");
        }
    }

    @From("[1][1]")
    public static String cellInTheArrayOfARow(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n2,2\n2,2\n");
                Reader in = Files.newBufferedReader(file.path());
                CSVParser rows = CSV.parse(in)) {
            return rows.getRecords().get(1).values()[1];
        }
    }

    @From("[1][1]")
    public static String cellInTheListOfARow(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n2,2\n2,2\n");
                Reader in = Files.newBufferedReader(file.path());
                CSVParser rows = CSV.parse(in)) {
            return rows.getRecords().get(1).toList().get(1);
        }
    }

    @From("?.b")
    public static String cellOfARowInAStreamThatWasSortedOut(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n2,2\n2,2\n");
                Reader in = Files.newBufferedReader(file.path());
                CSVParser rows = CSV.parse(in)) {
            return rows.stream().skip(1).map(row -> row.get("b")).toList().get(0);
        }
    }

    @From("[1][1]")
    public static String cellInALoopOverARow(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "a,b\n2,2\n2,2\n");
                Reader in = Files.newBufferedReader(file.path());
                CSVParser rows = CSV.parse(in)) {
            String last = "";
            for (String cell : rows.getRecords().get(1)) {
                last = cell;
            }
            return last;
        }
    }
}
