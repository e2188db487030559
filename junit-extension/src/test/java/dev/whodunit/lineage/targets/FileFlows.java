package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Flows through files: what is read from one is from a place in it. Every method is called with the texts 31, 52, and the list
 * 11, 47, 23.
 */
public final class FileFlows {

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
}
