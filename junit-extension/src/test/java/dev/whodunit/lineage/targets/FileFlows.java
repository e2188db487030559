package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Flows through files: what is read from one is from a place in it. Every method is called with the texts 31, 52, and the list
 * 11, 47, 23.
 */
public final class FileFlows {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private FileFlows() {}

    private record Pair(int left, int right) {}

    @From("[1]")
    public static String lineOfAFile(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".txt");
        try {
            Files.write(file, list);
            return Files.readAllLines(file).get(1);
        } finally {
            Files.delete(file);
        }
    }

    @From("[1]")
    public static String lineOfAReader(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".txt");
        try {
            Files.write(file, list);
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                reader.readLine();
                return reader.readLine();
            }
        } finally {
            Files.delete(file);
        }
    }

    @From(".b")
    public static String pathInAJsonFile(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "{\"a\": 1, \"b\": 2}");
            return new ObjectMapper().readTree(file.toFile()).get("b").asText();
        } finally {
            Files.delete(file);
        }
    }

    @From("[1].b")
    public static String cellOfARowOfACsvFile(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".csv");
        try {
            Files.writeString(file, "a,b\n1,2\n3,4\n");
            String last = "";
            try (Reader in = Files.newBufferedReader(file);
                    CSVParser rows = CSV.parse(in)) {
                for (CSVRecord row : rows) {
                    last = row.get("b");
                }
            }
            return last;
        } finally {
            Files.delete(file);
        }
    }

    @From("[1].b")
    public static String cellOfOneOfAllRowsOfACsvFile(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".csv");
        try {
            Files.writeString(file, "a,b\n1,2\n3,4\n");
            try (Reader in = Files.newBufferedReader(file);
                    CSVParser rows = CSV.parse(in)) {
                List<CSVRecord> all = rows.getRecords();
                all.remove(0);
                return all.get(0).get("b");
            }
        } finally {
            Files.delete(file);
        }
    }

    @From(".all[1].b")
    public static String fieldOfATreeThatAStreamGave(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "{\"all\": [{\"a\": 1, \"b\": 2}, {\"a\": 3, \"b\": 4}]}");
            List<String> found = new ArrayList<>();
            try (InputStream in = Files.newInputStream(file)) {
                new ObjectMapper()
                        .readTree(in)
                        .path("all")
                        .forEach(pair -> found.add(pair.path("b").asText()));
            }
            return found.get(1);
        } finally {
            Files.delete(file);
        }
    }

    @From("?.b")
    public static String fieldOfTheSecondTreeThatAStreamGave(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}");
            try (Reader in = Files.newBufferedReader(file);
                    JsonParser values = new ObjectMapper().createParser(in)) {
                ObjectMapper mapper = new ObjectMapper();
                JsonNode first = mapper.readTree(values);
                JsonNode second = mapper.readTree(values);
                return first.size() == 2 ? second.path("b").asText() : "";
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("[1].b")
    public static String fieldOfALineOfJson(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".jsonl");
        try {
            Files.writeString(file, "{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}\n");
            return new ObjectMapper()
                    .readTree(Files.readAllLines(file).get(1))
                    .get("b")
                    .asText();
        } finally {
            Files.delete(file);
        }
    }

    @From("[1].b.d")
    public static int fieldInAFieldOfALineOfJson(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".jsonl");
        try {
            Files.writeString(file, "{}\n{\"a\": 3, \"b\": {\"c\": 4, \"d\": 5}}\n");
            JsonNode inner =
                    new ObjectMapper().readTree(Files.readAllLines(file).get(1)).path("b");
            return inner.path("d").intValue() + inner.size();
        } finally {
            Files.delete(file);
        }
    }

    @From({"#1", "[0]"})
    public static String fieldThatWasPutIntoALineOfJson(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".jsonl");
        try {
            Files.writeString(file, "{\"a\": 3, \"b\": 4}\n");
            ObjectNode node = (ObjectNode)
                    new ObjectMapper().readTree(Files.readAllLines(file).get(0));
            return node.put("c", b).toString();
        } finally {
            Files.delete(file);
        }
    }

    @From({})
    public static boolean nameOfAFile(String a, String b, List<String> list) {
        Path file = Path.of("flow", "in.txt");
        String name = file.getFileName() + " is read";
        Map<Path, String> names = Map.of(file, name);
        return String.valueOf(names.get(file)).length() > 3;
    }

    @From("#1")
    public static int objectWrittenAsJsonAndRead(String a, String b, List<String> list) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(new Pair(Integer.parseInt(a), Integer.parseInt(b)));
        return mapper.readValue(json, Pair.class).right();
    }

    @From("Boxed[1].left")
    public static int equalValuesOfTwoRecordsThatAreRead(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "[{\"left\": 12}, {\"left\": 12}]");
            try (InputStream in = Files.newInputStream(file)) {
                List<Boxed> pairs = new ObjectMapper().readValue(in, new TypeReference<List<Boxed>>() {});
                return pairs.get(1).left();
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("[1].b")
    public static String rowOfAllAfterOneWasTaken(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".csv");
        try {
            Files.writeString(file, "a,b\n1,2\n3,4\n");
            try (Reader in = Files.newBufferedReader(file);
                    CSVParser rows = CSV.parse(in)) {
                CSVRecord first = rows.iterator().next();
                return first.size() == 2 ? rows.getRecords().get(0).get("b") : "";
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("?.b")
    public static String treeOfAParserThatWentOn(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "[{\"b\": 2}, {\"b\": 4}]");
            ObjectMapper mapper = new ObjectMapper();
            try (Reader in = Files.newBufferedReader(file);
                    JsonParser values = mapper.createParser(in)) {
                values.nextToken();
                values.nextToken();
                JsonNode first = mapper.readTree(values);
                return first.path("b").asText();
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("*")
    public static String textOfAWholeTree(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "[{\"b\": 2}, {\"b\": 4}]");
            try (InputStream in = Files.newInputStream(file)) {
                return new ObjectMapper().readTree(in).toString();
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("?")
    public static String nodeOfAListThatWasShortened(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "[{\"b\": 2}, {\"b\": 4}]");
            try (InputStream in = Files.newInputStream(file)) {
                List<JsonNode> nodes = new ObjectMapper().readValue(in, new TypeReference<List<JsonNode>>() {});
                nodes.remove(0);
                return nodes.get(0).path("b").asText();
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("*")
    public static String cellOfOneOfTwoFilesInARow(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".csv");
        try {
            Files.writeString(file, "a,b\n1,2\n");
            try (InputStream both = new SequenceInputStream(Files.newInputStream(file), Files.newInputStream(file));
                    CSVParser rows = CSV.parse(new InputStreamReader(both, StandardCharsets.UTF_8))) {
                return rows.getRecords().get(1).get("b");
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("*")
    public static String cellBehindWhatWasSkipped(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".csv");
        try {
            Files.writeString(file, "note:a,b\n1,2\n3,4\n");
            try (Reader in = Files.newBufferedReader(file)) {
                long skipped = in.skip(5);
                try (CSVParser rows = CSV.parse(in)) {
                    return skipped == 5 ? rows.getRecords().get(1).get("b") : "";
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @From("Item[0].label")
    public static String fieldOfAnObjectThatAStreamGave(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".json");
        try {
            Files.writeString(file, "{\"label\": \"b\"}");
            try (InputStream in = Files.newInputStream(file)) {
                return Objects.requireNonNull(new ObjectMapper().readValue(in, Item.class).label);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** A library sets its field. */
    public static final class Item {
        public @Nullable String label;
    }

    private record Boxed(Integer left) {}
}
