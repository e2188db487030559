package dev.whodunit.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is different between two texts of one snapshot, step by step, in words: how often a step ran, how many elements it gave, how they
 * begin, and what its columns hold. Digests say only that it is different; what is different inside the values is told by recordings.
 */
final class StepChanges {

    private static final Set<String> TOLD = Set.of("count", "size", "rows", "type", "threw", "state", "preview");

    private static final String ASSERTED = "the artifact that is asserted, ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<RecordedRun> acceptedRun;
    private final Optional<RecordedRun> currentRun;

    /** What a snapshot has about a step, and the line in which it has it. */
    private record Line(JsonNode json, String text) {}

    /** @param accepted the recordings, where they are at hand */
    StepChanges(Optional<RecordedRun> accepted, Optional<RecordedRun> current) {
        this.acceptedRun = accepted;
        this.currentRun = current;
    }

    /** A change for each step that is new, gone or different, in the order of the current text. */
    List<StepChange> between(String accepted, String current) {
        Map<String, Line> before = steps(accepted);
        Map<String, Line> now = steps(current);
        List<StepChange> changes = new ArrayList<>();
        now.forEach((step, line) -> {
            Line old = before.get(step);
            if (old == null) {
                changes.add(change(step, "+ " + step + beginning(line.json())));
            } else if (!old.json().equals(line.json())) {
                String told = "~ " + step + ": " + fields(old.json(), line.json());
                changes.add(new StepChange(step, told, values(old, line)));
            }
        });
        before.forEach((step, line) -> {
            if (!now.containsKey(step)) {
                changes.add(change(step, "- " + step + beginning(line.json())));
            }
        });
        return changes.isEmpty() ? List.of(change("", "calls that have no line in a snapshot are different")) : changes;
    }

    private static StepChange change(String step, String line) {
        return new StepChange(step, line, Optional.empty());
    }

    private Optional<StepChange.Values> values(Line before, Line now) {
        return acceptedRun.flatMap(
                was -> currentRun.flatMap(is -> RecordedRun.between(was, before.text(), is, now.text())));
    }

    private static Map<String, Line> steps(String text) {
        Map<String, Line> steps = new LinkedHashMap<>();
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            try {
                JsonNode json = JSON.readTree(line);
                String name = json.has("asserted")
                        ? ASSERTED + json.path("asserted").asText()
                        : json.path("step").asText();
                if (!name.isEmpty()) {
                    steps.put(name, new Line(json, line));
                }
            } catch (JsonProcessingException unreadable) {
                steps.put(line, new Line(JSON.getNodeFactory().textNode(line), line));
            }
        }
        return steps;
    }

    private static String beginning(JsonNode line) {
        return line.has("preview") ? " = " + line.path("preview").asText() : "";
    }

    private static String fields(JsonNode before, JsonNode now) {
        List<String> parts = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (TOLD.contains(name) && !before.path(name).equals(now.path(name))) {
                parts.add(name + " " + shown(before.path(name)) + " → " + shown(now.path(name)));
            }
        }
        Set<String> columns = new TreeSet<>();
        before.path("columns").fieldNames().forEachRemaining(columns::add);
        now.path("columns").fieldNames().forEachRemaining(columns::add);
        columns.forEach(column -> {
            JsonNode old = before.path("columns").path(column);
            JsonNode current = now.path("columns").path(column);
            if (!old.equals(current)) {
                parts.add("column " + column + " " + summary(old) + " → " + summary(current));
            }
        });
        return parts.isEmpty() ? "values inside are different" : String.join(", ", parts);
    }

    private static String summary(JsonNode column) {
        if (column.isMissingNode()) {
            return "absent";
        }
        List<String> parts = new ArrayList<>();
        column.properties()
                .forEach(field ->
                        parts.add(field.getKey() + " " + field.getValue().asText()));
        return "(" + String.join(", ", parts) + ")";
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.asText();
    }
}
