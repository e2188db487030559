package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two values.
 *
 * @param first the first differences, in the order in which they are in the values
 * @param totals how many there are in all
 * @param rest how many there are beyond the first ones
 * @param isBounded whether rows were paired as well as was possible in a bounded time, so that there may be fewer differences
 */
public record Differences(List<Difference> first, Totals totals, Totals rest, boolean isBounded) {

    /** How many differences people are shown. */
    public static final int SHOWN = 10;

    /** Nothing is different, or nothing is known. */
    public static final Differences NONE = new Differences(List.of(), Totals.NONE, Totals.NONE, false);

    public Differences {
        first = List.copyOf(first);
    }

    /** Compares two values, and keeps the first {@code limit} differences. */
    public static Differences between(JsonNode before, JsonNode after, int limit) {
        DifferenceCollector differences = new DifferenceCollector(limit);
        new TreeComparison(differences).compare(before, after);
        return differences.differences();
    }

    /** Compares two JSON texts, and keeps the first {@link #SHOWN} differences; texts that are no JSON are compared by word. */
    public static Differences between(String before, String after) {
        if (before.equals(after)) {
            return NONE;
        }
        Optional<JsonNode> was = JsonTrees.read(before);
        Optional<JsonNode> is = JsonTrees.read(after);
        return was.isPresent() && is.isPresent()
                ? between(was.get(), is.get(), SHOWN)
                : between(TextNode.valueOf(before), TextNode.valueOf(after), SHOWN);
    }

    /** How many there are in all. */
    public long count() {
        return totals.count();
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return count() == 0;
    }
}
