package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.lineage.TempFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Flows out of files of JSON: a value has its place in the tree. Every method is called with the texts 31, 52, and the list
 * 11, 47, 23.
 */
public final class JsonFlows {

    private JsonFlows() {}

    @From(".b")
    public static String pathInAJsonFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"a\": 1, \"b\": 2}")) {
            return new ObjectMapper().readTree(file.path().toFile()).get("b").asText();
        }
    }

    @From(".all[1].b")
    public static String fieldOfATreeThatAStreamGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"all\": [{\"a\": 1, \"b\": 2}, {\"a\": 3, \"b\": 4}]}")) {
            List<String> found = new ArrayList<>();
            try (InputStream in = Files.newInputStream(file.path())) {
                new ObjectMapper()
                        .readTree(in)
                        .path("all")
                        .forEach(pair -> found.add(pair.path("b").asText()));
            }
            return found.get(1);
        }
    }

    @From("?.b")
    public static String fieldOfTheSecondTreeThatAStreamGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}")) {
            try (Reader in = Files.newBufferedReader(file.path());
                    JsonParser values = new ObjectMapper().createParser(in)) {
                ObjectMapper mapper = new ObjectMapper();
                JsonNode first = mapper.readTree(values);
                JsonNode second = mapper.readTree(values);
                return first.size() == 2 ? second.path("b").asText() : "";
            }
        }
    }

    @From("[1].b")
    public static String fieldOfALineOfJson(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}\n")) {
            return new ObjectMapper()
                    .readTree(Files.readAllLines(file.path()).get(1))
                    .get("b")
                    .asText();
        }
    }

    @From("[1].b.d")
    public static int fieldInAFieldOfALineOfJson(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{}\n{\"a\": 3, \"b\": {\"c\": 4, \"d\": 5}}\n")) {
            JsonNode inner = new ObjectMapper()
                    .readTree(Files.readAllLines(file.path()).get(1))
                    .path("b");
            return inner.path("d").intValue() + inner.size();
        }
    }

    @From({"#1", "[0]"})
    public static String fieldThatWasPutIntoALineOfJson(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"a\": 3, \"b\": 4}\n")) {
            ObjectNode node = (ObjectNode)
                    new ObjectMapper().readTree(Files.readAllLines(file.path()).get(0));
            return node.put("c", b).toString();
        }
    }

    @From("#1")
    public static int numberThatWasPutIntoJson(String a, String b, List<String> list) throws IOException {
        return new ObjectMapper().readTree("{\"c\": " + b + "}").path("c").intValue();
    }

    @From("#1")
    public static int objectWrittenAsJsonAndRead(String a, String b, List<String> list) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(new Pair(Integer.parseInt(a), Integer.parseInt(b)));
        return mapper.readValue(json, Pair.class).right();
    }

    @From("Boxed[1].left")
    public static int equalValuesOfTwoRecordsThatAreRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"left\": 12}, {\"left\": 12}]")) {
            try (InputStream in = Files.newInputStream(file.path())) {
                List<Boxed> pairs = new ObjectMapper().readValue(in, new TypeReference<List<Boxed>>() {});
                return pairs.get(1).left();
            }
        }
    }

    @From("?.b")
    public static String treeOfAParserThatWentOn(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"b\": 2}, {\"b\": 4}]")) {
            ObjectMapper mapper = new ObjectMapper();
            try (Reader in = Files.newBufferedReader(file.path());
                    JsonParser values = mapper.createParser(in)) {
                values.nextToken();
                values.nextToken();
                JsonNode first = mapper.readTree(values);
                return first.path("b").asText();
            }
        }
    }

    @From("*")
    public static String textOfAWholeTree(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"b\": 2}, {\"b\": 4}]")) {
            try (InputStream in = Files.newInputStream(file.path())) {
                return new ObjectMapper().readTree(in).toString();
            }
        }
    }

    @From("?")
    public static String nodeOfAListThatWasShortened(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"b\": 2}, {\"b\": 4}]")) {
            try (InputStream in = Files.newInputStream(file.path())) {
                List<JsonNode> nodes = new ObjectMapper().readValue(in, new TypeReference<List<JsonNode>>() {});
                nodes.remove(0);
                return nodes.get(0).path("b").asText();
            }
        }
    }

    @From("Item[0].label")
    public static String fieldOfAnObjectThatAStreamGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"label\": \"b\"}")) {
            try (InputStream in = Files.newInputStream(file.path())) {
                return Objects.requireNonNull(new ObjectMapper().readValue(in, Item.class).label);
            }
        }
    }

    @From("[1].b")
    public static String fieldOfOneOfTheMapsThatAStreamGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"a\": \"x\", \"b\": \"y\"}, {\"a\": \"x\", \"b\": \"y\"}]");
                InputStream in = Files.newInputStream(file.path())) {
            List<Map<String, String>> rows = new ObjectMapper().readValue(in, new TypeReference<>() {});
            return rows.get(1).get("b");
        }
    }

    @From("[1].b")
    public static String fieldOfOneOfTheMapsThatAFileGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"a\": \"x\", \"b\": \"y\"}, {\"a\": \"x\", \"b\": \"y\"}]")) {
            List<Map<String, String>> rows =
                    new ObjectMapper().readValue(file.path().toFile(), new TypeReference<>() {});
            return rows.get(1).get("b");
        }
    }

    @From(".rows[0].km")
    public static double numberInMapsInAMapThatAStreamGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"rows\": [{\"km\": 1.5}, {\"km\": 1.5}]}");
                InputStream in = Files.newInputStream(file.path())) {
            Map<?, ?> all = new ObjectMapper().readValue(in, Map.class);
            Map<?, ?> row = (Map<?, ?>) ((List<?>) all.get("rows")).get(0);
            return (Double) row.get("km");
        }
    }

    @From("Inner[0].label")
    public static String fieldOfAnObjectInAnObjectThatAStreamGave(String a, String b, List<String> list)
            throws IOException {
        try (TempFile file = new TempFile(".json", "{\"inner\": {\"label\": \"b\"}, \"other\": {\"label\": \"b\"}}");
                InputStream in = Files.newInputStream(file.path())) {
            Outer outer = new ObjectMapper().readValue(in, Outer.class);
            return Objects.requireNonNull(Objects.requireNonNull(outer.inner).label);
        }
    }

    @From("Item[1].label")
    public static String fieldOfOneOfTheObjectsInAnObjectThatAStreamGave(String a, String b, List<String> list)
            throws IOException {
        try (TempFile file = new TempFile(".json", "{\"items\": [{\"label\": \"b\"}, {\"label\": \"b\"}]}");
                InputStream in = Files.newInputStream(file.path())) {
            Holder holder = new ObjectMapper().readValue(in, Holder.class);
            return Objects.requireNonNull(holder.items.get(1).label);
        }
    }

    /** A library sets its field. */
    public static final class Item {
        public @Nullable String label;
    }

    /** A library sets its fields. */
    public static final class Outer {
        public @Nullable Inner inner;
        public @Nullable Inner other;
    }

    /** A library sets its field. */
    public static final class Inner {
        public @Nullable String label;
    }

    /** A library sets its field. */
    public static final class Holder {
        public List<Item> items = List.of();
    }

    private record Pair(int left, int right) {}

    private record Boxed(Integer left) {}
}
