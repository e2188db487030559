package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Compares two JSON trees, objects by field and lists by row. */
final class TreeComparison {

    /** More than that is not done to pair rows as well as can be, however many lists there are. */
    private static final long MOST_WORK = 50_000_000;

    private static final int FEW_MOVED = 3;

    /** What is deeper inside is compared as a whole: each level takes some kilobytes of a stack that others use as well. */
    private static final int DEEPEST = 200;

    private final DifferenceCollector differences;
    private final Predicate<String> keys;
    private final int alike;
    private long work;
    private int depth;

    TreeComparison(DifferenceCollector differences) {
        this(differences, name -> true, 0);
    }

    /**
     * @param keys what may be called a key of the rows, where the value is a list
     * @param alike how many rows the list has beside those that are compared, which are the same in both
     */
    TreeComparison(DifferenceCollector differences, Predicate<String> keys, int alike) {
        this.differences = differences;
        this.keys = keys;
        this.alike = alike;
    }

    void compare(JsonNode before, JsonNode after) {
        compare(Place.ROOT, Place.ROOT, before, after, RowContext.NONE);
    }

    private void compare(Place place, Place now, JsonNode before, JsonNode after, RowContext row) {
        if (Sameness.areSame(before, after)) {
            return;
        }
        depth++;
        boolean isTooDeep = depth > DEEPEST;
        if (before.isArray() && after.isArray() && !isTooDeep) {
            compareLists(place, now, before, after, row);
        } else if (before.isObject() && after.isObject() && !isTooDeep) {
            compareObjects(place, now, before, after, row);
        } else {
            differences.changed(place, now, before, after, row);
        }
        depth--;
    }

    private void compareObjects(Place place, Place now, JsonNode before, JsonNode after, RowContext row) {
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            JsonNode current = after.get(field.getKey());
            Place inside = place.field(field.getKey());
            if (current == null) {
                differences.removed(inside, field.getValue(), row);
            } else {
                compare(inside, now.field(field.getKey()), field.getValue(), current, row);
            }
        }
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            if (!before.has(field.getKey())) {
                differences.added(now.field(field.getKey()), field.getValue(), row);
            }
        }
        compareOrder(place, now, before, after);
    }

    private void compareOrder(Place place, Place now, JsonNode before, JsonNode after) {
        List<String> were = shared(before, after);
        List<String> are = shared(after, before);
        if (were.equals(are)) {
            return;
        }
        int[] partners = align(hashes(were), hashes(are));
        int moved = 0;
        for (int partner : partners) {
            moved += partner == Alignment.NONE ? 1 : 0;
        }
        differences.reordered(place, now, before, after, new OrderDetail(moved, were.size(), "keys"));
    }

    private static List<String> shared(JsonNode from, JsonNode other) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = from.fieldNames(); all.hasNext(); ) {
            String name = all.next();
            if (other.has(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static long[] hashes(List<String> names) {
        return names.stream().mapToLong(ContentHash::of).toArray();
    }

    private int[] align(long[] before, long[] after) {
        Alignment.Found found = RowPairs.aligned(before, after, MOST_WORK - work);
        work += found.work();
        return found.partners();
    }

    private void compareLists(Place place, Place now, JsonNode before, JsonNode after, RowContext row) {
        if (before.size() == after.size() && isSeries(before) && isSeries(after)) {
            for (int i = 0; i < before.size(); i++) {
                compare(place.element(i), now.element(i), before.get(i), after.get(i), row);
            }
            return;
        }
        boolean isWhole = place.isRoot();
        RowMatching matching = new RowMatching(before, after, isWhole ? keys : name -> true, MOST_WORK - work);
        RowPairs pairs = matching.best();
        work += matching.work();
        if (pairs.isBounded()) {
            differences.bounded();
        }
        int moved = pairs.movedCount();
        int pairCount = pairs.pairCount() + (isWhole ? alike : 0);
        boolean isOtherOrder = moved > FEW_MOVED && 2 * moved > pairCount;
        if (isOtherOrder) {
            OrderDetail order = new OrderDetail(moved, pairCount, noun(before));
            differences.reordered(place, now, before, after, order);
        }
        new ListWalk(place, now, before, after, row, pairs, !isOtherOrder).walk();
    }

    /** A number means something by its place in a series; that it also stands elsewhere means nothing. */
    private static boolean isSeries(JsonNode list) {
        for (JsonNode element : list) {
            if (!element.isNumber()) {
                return false;
            }
        }
        return true;
    }

    private static String noun(JsonNode list) {
        return list.path(0).isContainerNode() ? "rows" : "elements";
    }

    /** Tells of rows in their order: what is gone before what came, and what is moved where it is now. */
    private final class ListWalk {

        private final Place place;
        private final Place now;
        private final JsonNode before;
        private final JsonNode after;
        private final RowContext around;
        private final RowPairs pairs;
        private final boolean tellsMoved;

        private ListWalk(
                Place place,
                Place now,
                JsonNode before,
                JsonNode after,
                RowContext around,
                RowPairs pairs,
                boolean tellsMoved) {
            this.place = place;
            this.now = now;
            this.before = before;
            this.after = after;
            this.around = around;
            this.pairs = pairs;
            this.tellsMoved = tellsMoved;
        }

        private void walk() {
            int i = 0;
            int j = 0;
            while (i < before.size() || j < after.size()) {
                if (i < before.size() && pairs.partner(i) == Alignment.NONE) {
                    differences.removed(place.element(i), before.get(i), around);
                    i++;
                } else if (i < before.size() && pairs.isMoved(i)) {
                    i++;
                } else if (j < after.size() && pairs.partnerOfCurrent(j) == Alignment.NONE) {
                    differences.added(now.element(j), after.get(j), around);
                    j++;
                } else {
                    pair(pairs.partnerOfCurrent(j), j);
                    i += pairs.isMoved(pairs.partnerOfCurrent(j)) ? 0 : 1;
                    j++;
                }
            }
        }

        private void pair(int accepted, int current) {
            JsonNode was = before.get(accepted);
            JsonNode is = after.get(current);
            if (pairs.isMoved(accepted) && tellsMoved) {
                differences.moved(place.element(accepted), now.element(current), was, is);
            }
            RowContext row = was.isObject() && is.isObject() ? new RowContext(was, is, pairs.key()) : around;
            compare(place.element(accepted), now.element(current), was, is, row);
        }
    }
}
