package dev.whodunit.benchmarks.localisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a file is taken apart into rows, and made from some of them. */
enum Cut {
    /** One row a line, after a headline. */
    LINES {
        @Override
        List<String> rows(byte[] file) {
            List<String> lines = text(file).lines().toList();
            return lines.subList(1, lines.size());
        }

        @Override
        String file(byte[] original, List<String> rows) {
            String headline = text(original).lines().findFirst().orElseThrow();
            return headline + "\n" + String.join("\n", rows) + "\n";
        }
    },
    /** The elements of an array. */
    FLIGHTS {
        @Override
        List<String> rows(byte[] file) throws IOException {
            return elements((ArrayNode) JSON.readTree(file));
        }

        @Override
        String file(byte[] original, List<String> rows) {
            return "[" + String.join(",", rows) + "]";
        }
    },
    /** The elements of an array; a part has all flights of some airports, for the pipelines pass over small ones. */
    FLIGHTS_BY_ORIGIN {
        @Override
        List<String> rows(byte[] file) throws IOException {
            return FLIGHTS.rows(file);
        }

        @Override
        String file(byte[] original, List<String> rows) throws IOException {
            return FLIGHTS.file(original, rows);
        }

        @Override
        List<List<String>> parts(List<String> rows, int number) throws IOException {
            Map<String, List<String>> byOrigin = new LinkedHashMap<>();
            for (String row : rows) {
                String origin = JSON.readTree(row).path("origin").asText();
                byOrigin.computeIfAbsent(origin, first -> new ArrayList<>()).add(row);
            }
            List<List<String>> largestFirst = new ArrayList<>(byOrigin.values());
            largestFirst.sort((some, others) -> Integer.compare(others.size(), some.size()));
            Map<Integer, List<String>> parts = new HashMap<>();
            for (int i = 0; i < largestFirst.size(); i++) {
                parts.computeIfAbsent(i % number, first -> new ArrayList<>()).addAll(largestFirst.get(i));
            }
            return List.copyOf(parts.values());
        }
    },
    /** The features of a GeoJSON collection. */
    QUAKES {
        @Override
        List<String> rows(byte[] file) throws IOException {
            return elements((ArrayNode) JSON.readTree(file).path("features"));
        }

        @Override
        String file(byte[] original, List<String> rows) throws IOException {
            ObjectNode collection = (ObjectNode) JSON.readTree(original);
            ArrayNode features = collection.putArray("features");
            for (String row : rows) {
                features.add(JSON.readTree(row));
            }
            return JSON.writeValueAsString(collection);
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All rows of a file. */
    abstract List<String> rows(byte[] file) throws IOException;

    /** The file with these rows only. */
    abstract String file(byte[] original, List<String> rows) throws IOException;

    /** Rows in that many parts of about the same size, or fewer. */
    List<List<String>> parts(List<String> rows, int number) throws IOException {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<String> part = rows.subList(rows.size() * i / number, rows.size() * (i + 1) / number);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<String> elements(ArrayNode array) {
        List<String> elements = new ArrayList<>();
        for (JsonNode element : array) {
            elements.add(element.toString());
        }
        return elements;
    }
}
