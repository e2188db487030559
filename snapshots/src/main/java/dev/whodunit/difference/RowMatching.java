package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out how the rows of two lists are best told apart: by a key if a field is called so, else in the way that leaves least to tell of. A
 * list in which every row has another delay is that, and not all rows gone and as many new ones.
 */
final class RowMatching {

    /** Where less than one in so many rows is to be told of, no better way is looked for. */
    private static final int FEW = 1_000;

    private final JsonNode before;
    private final JsonNode after;
    private final Predicate<String> keys;
    private final long most;
    private long work;

    /**
     * @param keys which fields may be a key
     * @param most how much may be done for the best pairs
     */
    RowMatching(JsonNode before, JsonNode after, Predicate<String> keys, long most) {
        this.before = before;
        this.after = after;
        this.keys = keys;
        this.most = most;
    }

    RowPairs best() {
        Optional<KeyField> key = KeyField.of(before, after, keys);
        if (key.isPresent() && key.get().isNamedSo()) {
            return byKey(key.get());
        }
        long[] were = hashes(before);
        long[] are = hashes(after);
        RowPairs byContent = byHash(were, are);
        if (byContent.leavesNobody() || byContent.cost(were, are) * FEW < before.size()) {
            return byContent;
        }
        List<RowPairs> ways = new ArrayList<>();
        key.map(this::byKey).ifPresent(ways::add);
        ways.add(byContent);
        StableFields.of(before, after)
                .map(stable -> byHash(stable.hashes(before), stable.hashes(after)))
                .ifPresent(ways::add);
        if (before.size() == after.size()) {
            ways.add(RowPairs.byPlace(before, after));
        }
        return ways.stream()
                .min(Comparator.comparingLong(pairs -> pairs.cost(were, are)))
                .orElse(byContent);
    }

    private RowPairs byKey(KeyField key) {
        RowPairs pairs = RowPairs.byKey(key.name(), before, after, most - work);
        work += pairs.work();
        return pairs;
    }

    private RowPairs byHash(long[] were, long[] are) {
        RowPairs pairs = RowPairs.byHash(were, are, before, after, most - work);
        work += pairs.work();
        return pairs;
    }

    /** How much was done so far. */
    long work() {
        return work;
    }

    private static long[] hashes(JsonNode rows) {
        long[] hashes = new long[rows.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = ContentHash.of(rows.get(i));
        }
        return hashes;
    }
}
