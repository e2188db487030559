package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fields that rows keep where a change goes through all of them: without the others, nearly all rows of one list are in the other one.
 *
 * @param names their names
 */
record StableFields(List<String> names) {

    /** So many of a hundred are in both lists. */
    private static final int MOST = 90;

    private static final int MOST_FIELDS = 50;

    /** How many values may be looked at. */
    private static final long MOST_VALUES = 4_000_000;

    /** How many values may be looked at to find one field to leave out, where all have the same values in another order. */
    private static final long MOST_TRIED = 20_000_000;

    /** Empty if there are none. */
    static Optional<StableFields> of(JsonNode before, JsonNode after) {
        if (!before.path(0).isObject() || !after.path(0).isObject()) {
            return Optional.empty();
        }
        List<String> all = before.path(0).properties().stream()
                .map(Map.Entry::getKey)
                .filter(after.path(0)::has)
                .sorted()
                .limit(MOST_FIELDS)
                .toList();
        long values = (long) all.size() * (before.size() + after.size());
        if (values > MOST_VALUES) {
            return Optional.empty();
        }
        StableFields stable = new StableFields(all.stream()
                .filter(name -> new StableFields(List.of(name)).areIn(before, after))
                .toList());
        boolean mayLeaveOut = values * all.size() <= MOST_TRIED;
        return Stream.concat(Stream.of(stable), mayLeaveOut ? all.stream().map(stable::without) : Stream.of())
                .filter(fields -> !fields.names.isEmpty() && fields.areIn(before, after))
                .max(Comparator.comparing(fields -> fields.names.size()));
    }

    private StableFields without(String name) {
        return new StableFields(
                names.stream().filter(other -> !other.equals(name)).toList());
    }

    private boolean areIn(JsonNode before, JsonNode after) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long hash : hashes(before)) {
            counts.merge(hash, 1, Integer::sum);
        }
        long shared = 0;
        for (long hash : hashes(after)) {
            int left = counts.getOrDefault(hash, 0);
            if (left > 0) {
                counts.put(hash, left - 1);
                shared++;
            }
        }
        return 100 * shared >= (long) MOST * Math.min(before.size(), after.size());
    }

    /** Of the rows of a list, by these fields alone. */
    long[] hashes(JsonNode rows) {
        long[] hashes = new long[rows.size()];
        for (int i = 0; i < hashes.length; i++) {
            for (String name : names) {
                hashes[i] = ContentHash.mix(
                        hashes[i] * 31 + ContentHash.of(rows.get(i).path(name)));
            }
        }
        return hashes;
    }
}
