package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Compares two lists that have too many rows to read them all: finds by digests which rows are different, and reads those. Where they are
 * many, it reads the first ones, and counts the others.
 */
final class LargeLists {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final LargeList before;
    private final LargeList after;
    private final Predicate<String> mayBeKey;
    private final DifferenceCollector differences;

    /** @param mayBeKey whether a field may be one that tells rows apart, by its name */
    LargeLists(LargeList before, LargeList after, Predicate<String> mayBeKey, int limit) {
        this.before = before;
        this.after = after;
        this.mayBeKey = mayBeKey;
        this.differences = new DifferenceCollector(limit);
    }

    Differences compare() {
        UnlikeRows unlike = unlike();
        if (unlike.moved() > 0) {
            OrderDetail order = new OrderDetail(unlike.moved(), unlike.moved() + unlike.alike(), "rows");
            differences.reordered(Place.ROOT, Place.ROOT, NOTHING, NOTHING, order);
        }
        int[] were = unlike.before();
        int[] are = unlike.after();
        ArrayNode old = read(before, were);
        new TreeComparison(differences, name -> KeyField.isKeyName(name) && mayBeKey.test(name), unlike.alikeUnread())
                .compare(old, shown(old, withSame(old, were, read(after, are), are)));
        return differences.differences().at(were, are).withUnread(unlike.unread());
    }

    private JsonNode shown(JsonNode old, JsonNode now) {
        String rows = now.toString();
        String shown = after.shownBeside(old.toString(), rows);
        return shown.equals(rows) ? now : JsonTrees.read(shown).orElse(now);
    }

    /** What has one digest counts as the same, whatever stands there. */
    private ArrayNode withSame(ArrayNode old, int[] were, ArrayNode now, int[] are) {
        long[] digests = before.digests();
        Map<Long, JsonNode> known = new HashMap<>();
        for (int i = 0; i < were.length; i++) {
            known.put(digests[were[i]], old.get(i));
        }
        long[] current = after.digests();
        for (int i = 0; i < are.length; i++) {
            now.set(i, known.getOrDefault(current[are[i]], now.get(i)));
        }
        return now;
    }

    private UnlikeRows unlike() {
        UnlikeRows byPlace = UnlikeRows.byPlace(before.digests(), after.digests());
        boolean isByPlace = byPlace.isFew() || (byPlace.isPossible() && isSeries(byPlace));
        return isByPlace ? byPlace : UnlikeRows.byContent(before.digests(), after.digests());
    }

    /** A number means something by its place in a series. */
    private boolean isSeries(UnlikeRows unlike) {
        return isNumber(before, unlike.before()) && isNumber(after, unlike.after());
    }

    private static boolean isNumber(LargeList list, int[] rows) {
        return read(list, Arrays.copyOf(rows, 1)).path(0).isNumber();
    }

    private static ArrayNode read(LargeList list, int[] rows) {
        ArrayNode read = JsonNodeFactory.instance.arrayNode(rows.length);
        list.json(rows).forEach(json -> read.add(JsonTrees.read(json).orElse(NOTHING)));
        return read;
    }
}
