package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two canonical JSON texts, readable: {@code - [17] {…}} for an element that is gone,
 * {@code + [17] {…}} for a new one, {@code ~ [17].delay: 14 → 15 (+1)} for another value at the same place. Elements of
 * arrays are aligned on content, so that one dropped row is one line.
 *
 * @param lines the first differences
 * @param count how many there are in all
 */
public record ContentDifference(List<String> lines, long count) {

    /** How many differences are spelled out. */
    public static final int MAX_LINES = 10;

    public ContentDifference {
        lines = List.copyOf(lines);
    }

    /** Compares two JSON texts; texts that are no JSON are compared as wholes. */
    public static ContentDifference between(String accepted, String current) {
        DifferenceLines lines = new DifferenceLines(MAX_LINES);
        if (!accepted.equals(current)) {
            Optional<JsonNode> before = JsonTrees.read(accepted);
            Optional<JsonNode> now = JsonTrees.read(current);
            if (before.isPresent() && now.isPresent()) {
                new JsonComparison(lines).compare("", before.get(), now.get());
            } else {
                lines.changed("", accepted, current, "");
            }
        }
        return new ContentDifference(lines.lines(), lines.count());
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The lines, and one more that counts the rest, if there is a rest. */
    public List<String> linesWithRest() {
        if (count <= lines.size()) {
            return lines;
        }
        List<String> all = new ArrayList<>(lines);
        all.add("… and " + Texts.number(count - lines.size()) + " more differences");
        return all;
    }
}
