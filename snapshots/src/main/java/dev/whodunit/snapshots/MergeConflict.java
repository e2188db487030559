package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that Git leaves in a file where two sides changed it: {@code <<<<<<<}, {@code =======} and {@code >>>>>>>}, with the ancestor
 * behind {@code |||||||} if that is asked for.
 */
final class MergeConflict {

    private static final Pattern MARK = Pattern.compile("([<|=>])\\1{6}(?: (.*))?");
    private static final String ALL_MARKS = "<=>";
    private static final int MAX_SHOWN = 5;
    private static final int MAX_VALUE = 60;

    private final int line;
    private final Side ours = new Side("ours");
    private final Side theirs = new Side("theirs");
    private boolean isWhole;

    /** What one side has of steps. */
    private static final class Side {

        private String name;
        private final Map<String, JsonNode> steps = new LinkedHashMap<>();

        Side(String name) {
            this.name = name;
        }

        void named(String mark) {
            name = mark.isEmpty() ? name : mark;
        }

        void add(String text) {
            try {
                JsonNode step = SnapshotParser.LINE.readValue(text);
                if (step.has("step")) {
                    steps.put(step.path("step").asText(), step);
                }
            } catch (JsonProcessingException damaged) {
                steps.put(JsonText.cut(text, MAX_VALUE), MissingNode.getInstance());
            }
        }

        boolean hasSameAs(Side other, String step) {
            return steps.containsKey(step) && steps.get(step).equals(other.steps.get(step));
        }

        String shown(String step) {
            return value(Optional.ofNullable(steps.get(step))) + " (" + name + ")";
        }

        private static String value(Optional<JsonNode> step) {
            return step.map(line -> line.has("preview")
                            ? JsonText.cut(line.path("preview").asText(), MAX_VALUE)
                            : "executed " + line.path("count").asText("?") + " times")
                    .orElse("not there");
        }
    }

    private MergeConflict(int line) {
        this.line = line;
    }

    /** The conflict in a file, if there is any. */
    static Optional<MergeConflict> in(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (MARK.matcher(lines.get(i)).matches()) {
                MergeConflict conflict = new MergeConflict(i + 1);
                conflict.read(lines.subList(i, lines.size()));
                return Optional.of(conflict);
            }
        }
        return Optional.empty();
    }

    private void read(List<String> lines) {
        StringBuilder marks = new StringBuilder();
        char side = ' ';
        for (String text : lines) {
            Matcher mark = MARK.matcher(text);
            if (mark.matches()) {
                side = mark.group(1).charAt(0);
                marks.append(side == '|' ? "" : side);
                String name = Optional.ofNullable(mark.group(2)).orElse("");
                (side == '>' ? theirs : ours).named(side == '<' || side == '>' ? name : "");
            } else if (side == '<') {
                ours.add(text);
            } else if (side == '=') {
                theirs.add(text);
            }
        }
        isWhole = marks.toString().replace(ALL_MARKS, "").isEmpty();
    }

    /** Number of the first mark's line, from 1. */
    int line() {
        return line;
    }

    /** What each side has, a line for each step that is not the same on both; empty if there is none, or marks are missing. */
    List<String> sides() {
        Set<String> steps = new LinkedHashSet<>(ours.steps.keySet());
        steps.addAll(theirs.steps.keySet());
        steps.removeIf(step -> ours.hasSameAs(theirs, step));
        if (!isWhole) {
            return List.of();
        }
        List<String> sides = new ArrayList<>();
        steps.stream()
                .limit(MAX_SHOWN)
                .forEach(step -> sides.add(step + ": " + ours.shown(step) + ", " + theirs.shown(step)));
        int more = steps.size() - MAX_SHOWN;
        if (more > 0) {
            sides.add("and " + more + " more");
        }
        return sides;
    }
}
