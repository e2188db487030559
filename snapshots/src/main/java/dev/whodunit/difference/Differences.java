package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is different between two values.
 *
 * @param first the first differences, in the order in which they are in the values
 * @param totals how many there are in all
 * @param rest how many there are beyond the first ones
 * @param isBounded whether rows were paired as well as was possible in a bounded time, so that there may be fewer differences
 * @param unread how many rows of large lists are different beside those, and were not looked into
 */
public record Differences(List<Difference> first, Totals totals, Totals rest, boolean isBounded, long unread) {

    /** How many differences people are shown. */
    public static final int SHOWN = 10;

    /** Nothing is different, or nothing is known. */
    public static final Differences NONE = new Differences(List.of(), Totals.NONE, Totals.NONE, false, 0);

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

    /**
     * Compares two lists of many rows by their digests, reads the rows that are different, and keeps the first {@link #SHOWN} differences.
     *
     * @param mayBeKey whether a field may be one that tells rows apart, by its name
     */
    public static Differences between(LargeList before, LargeList after, Predicate<String> mayBeKey) {
        return new LargeLists(before, after, mayBeKey, SHOWN).compare();
    }

    /** The same, where only some rows of two lists were compared, which are at these positions. */
    Differences at(int[] before, int[] after) {
        List<Difference> placed = first.stream()
                .map(difference -> new Difference(
                        difference.kind(),
                        difference.place().inRowOf(difference.kind() == Kind.ADDED ? after : before),
                        difference.placeNow().inRowOf(difference.kind() == Kind.REMOVED ? before : after),
                        difference.before(),
                        difference.after(),
                        difference.detail(),
                        difference.context()))
                .toList();
        return new Differences(placed, totals, rest, isBounded, unread);
    }

    /** The same, where more rows are different. */
    Differences withUnread(long rows) {
        return new Differences(first, totals, rest, isBounded, rows);
    }

    /** How many there are in all. */
    public long count() {
        return totals.count() + unread;
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return count() == 0;
    }
}
