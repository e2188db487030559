package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the first differences, and counts them all. */
final class DifferenceCollector {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final int limit;
    private final List<Difference> first = new ArrayList<>();
    private final Counter all = new Counter();
    private final Counter rest = new Counter();
    private boolean isBounded;

    private static final class Counter {

        private long changed;
        private long changedInRows;
        private long changedRows;
        private long added;
        private long addedRows;
        private long removed;
        private long removedRows;
        private long moved;
        private long reordered;
        private @Nullable Place lastRow;

        void count(Kind kind, Place place, JsonNode value) {
            boolean isRow = place.isElement() && value.isContainerNode();
            switch (kind) {
                case CHANGED -> countChanged(place.row(), isRow || !place.isElement());
                case ADDED -> {
                    added++;
                    addedRows += isRow ? 1 : 0;
                }
                case REMOVED -> {
                    removed++;
                    removedRows += isRow ? 1 : 0;
                }
                case MOVED -> moved++;
                case REORDERED -> reordered++;
            }
        }

        /** What is different in a row is told in one go. */
        private void countChanged(Place row, boolean isRowOrInside) {
            changed++;
            if (!row.isRoot() && isRowOrInside) {
                changedInRows++;
                changedRows += row.equals(lastRow) ? 0 : 1;
                lastRow = row;
            }
        }

        Totals totals() {
            return new Totals(
                    changed, changedInRows, changedRows, added, addedRows, removed, removedRows, moved, reordered);
        }
    }

    DifferenceCollector(int limit) {
        this.limit = limit;
    }

    void changed(Place place, Place now, JsonNode before, JsonNode after, RowContext row) {
        add(Kind.CHANGED, place, now, before, after, () -> Detail.between(before, after), row);
    }

    void added(Place place, JsonNode value, RowContext row) {
        add(Kind.ADDED, place, place, NOTHING, value, () -> Detail.NONE, row);
    }

    void removed(Place place, JsonNode value, RowContext row) {
        add(Kind.REMOVED, place, place, value, NOTHING, () -> Detail.NONE, row);
    }

    void moved(Place place, Place now, JsonNode before, JsonNode after) {
        add(Kind.MOVED, place, now, before, after, () -> Detail.NONE, RowContext.NONE);
    }

    void reordered(Place place, Place now, JsonNode before, JsonNode after, OrderDetail detail) {
        add(Kind.REORDERED, place, now, before, after, () -> detail, RowContext.NONE);
    }

    void bounded() {
        isBounded = true;
    }

    private void add(
            Kind kind,
            Place place,
            Place now,
            JsonNode before,
            JsonNode after,
            Supplier<Detail> detail,
            RowContext row) {
        JsonNode value = before.isMissingNode() ? after : before;
        all.count(kind, place, value);
        if (first.size() < limit) {
            first.add(new Difference(kind, place, now, before, after, detail.get(), row.fields()));
        } else {
            rest.count(kind, place, value);
        }
    }

    Differences differences() {
        return new Differences(first, all.totals(), rest.totals(), isBounded, 0);
    }
}
