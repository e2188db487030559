package dev.whodunit.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.OutlineDifference;
import dev.whodunit.difference.Differences;
import dev.whodunit.review.PendingSnapshot.Levelled;
import dev.whodunit.snapshots.OutlineJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is different between two texts of one snapshot, step by step, in words: how often a step ran, how many elements it gave, how they
 * begin, and what its columns hold. Digests say only that it is different; what is different inside the values is told by recordings.
 */
final class StepChanges {

    private static final String PREVIEW = "preview";
    private static final Set<String> TOLD = Set.of("count", "size", "rows", "type", "threw", "state", PREVIEW);

    private static final String OUTLINE = "outline";
    private static final String ASSERTED = "the artifact that is asserted, ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<RecordedRun> acceptedRun;
    private final Optional<RecordedRun> currentRun;
    private final List<Levelled> levelled;

    /** What a snapshot has about a step, and the line in which it has it. */
    private record Line(JsonNode json, String text) {}

    /**
     * @param accepted the recording of what is accepted, where it is at hand
     * @param current the same of what is not
     * @param levelled results to be shown instead of those of the current run
     */
    StepChanges(Optional<RecordedRun> accepted, Optional<RecordedRun> current, List<Levelled> levelled) {
        this.acceptedRun = accepted;
        this.currentRun = current;
        this.levelled = levelled;
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
                Optional<StepChange.Values> values = values(step, old, line);
                String told = "~ " + step + fields(old.json(), line.json(), values.isPresent());
                changes.add(new StepChange(step, told, values));
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

    private Optional<StepChange.Values> values(String step, Line before, Line now) {
        Optional<Levelled> near =
                levelled.stream().filter(result -> result.step().equals(step)).findFirst();
        return near.map(result -> new StepChange.Values(
                        result.execution(),
                        now.json().path("count").asLong(1),
                        Differences.between(result.accepted(), result.current())))
                .or(() -> acceptedRun.flatMap(
                        was -> currentRun.flatMap(is -> RecordedRun.between(was, before.text(), is, now.text()))));
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

    /** Where values are told, how they begin is not. */
    private static String fields(JsonNode before, JsonNode now, boolean areValuesTold) {
        List<String> parts = new ArrayList<>();
        for (String name : names(before, now)) {
            boolean isTold = TOLD.contains(name) && !(areValuesTold && name.equals(PREVIEW));
            if (isTold && !before.path(name).equals(now.path(name))) {
                parts.add(name + " " + shown(before.path(name)) + " → " + shown(now.path(name)));
            }
        }
        JsonNode columnsBefore = before.path("columns");
        JsonNode columns = now.path("columns");
        for (String column : names(columnsBefore, columns)) {
            if (!columnsBefore.path(column).equals(columns.path(column))) {
                parts.add("column " + column + " " + column(columnsBefore.path(column), columns.path(column)));
            }
        }
        if (!areValuesTold) {
            parts.addAll(outlines(before, now));
        }
        if (parts.isEmpty()) {
            return areValuesTold ? "" : ": values inside are different";
        }
        return ": " + String.join(", ", parts);
    }

    private static List<String> outlines(JsonNode before, JsonNode now) {
        try {
            return before.has(OUTLINE) && now.has(OUTLINE)
                    ? OutlineDifference.lines(OutlineJson.read(before), OutlineJson.read(now))
                    : List.of();
        } catch (IllegalArgumentException damaged) {
            return List.of();
        }
    }

    private static Set<String> names(JsonNode before, JsonNode now) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String column(JsonNode before, JsonNode now) {
        if (before.isMissingNode() || now.isMissingNode()) {
            return before.isMissingNode() ? "is new" : "is gone";
        }
        return names(before, now).stream()
                .filter(name -> !before.path(name).equals(now.path(name)))
                .map(name -> name + " " + shown(before.path(name)) + " → " + shown(now.path(name)))
                .collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.asText();
    }
}
