package dev.whodunit.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

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
            ObjectReader reader = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .reader();
            try {
                new JsonComparison(lines).compare("", read(reader, accepted), read(reader, current));
            } catch (JsonProcessingException noJson) {
                lines.changed("", accepted, current, "");
            }
        }
        return new ContentDifference(lines.lines(), lines.count());
    }

    private static JsonNode read(ObjectReader reader, String json) throws JsonProcessingException {
        return reader.readTree(json);
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
