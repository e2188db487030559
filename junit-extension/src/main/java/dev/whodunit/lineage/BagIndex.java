package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a bag and all that may be in it know of values and of keys, gathered once to look up all elements of a collection. */
final class BagIndex {

    private final Provenance provenance;
    private final Map<Object, Integer> labels = new HashMap<>();
    private final Map<Object, Integer> keys = new HashMap<>();
    private final Optional<Bag> viewed;
    private Optional<BagIndex> ofViewed = Optional.empty();

    BagIndex(Bag bag, Provenance provenance) {
        this.provenance = provenance;
        this.viewed = bag.viewed();
        Set<Bag> seen = new HashSet<>();
        for (List<Bag> level = List.of(bag); !level.isEmpty(); level = next(level, seen)) {
            Map<Object, Integer> found = new HashMap<>();
            for (Bag each : level) {
                if (seen.add(each)) {
                    each.labels().forEach((key, label) -> found.merge(key, label, provenance::join));
                    each.keys().all().forEach((key, label) -> keys.merge(key, label, provenance::join));
                }
            }
            found.forEach(this::add);
        }
    }

    private static List<Bag> next(List<Bag> level, Set<Bag> seen) {
        List<Bag> next = new ArrayList<>();
        level.forEach(bag ->
                bag.others().stream().filter(other -> !seen.contains(other)).forEach(next::add));
        return next;
    }

    /** An object is itself wherever it is, so where it is found first is enough. */
    private void add(Object key, int label) {
        if (key instanceof LiveObjects.Key) {
            labels.putIfAbsent(key, label);
        } else {
            labels.merge(key, label, provenance::join);
        }
    }

    /** The label of a value that is kept under a key, or else is in the bag. */
    OptionalInt at(@Nullable Object key, @Nullable Object value) {
        OptionalInt kept = at(key);
        return kept.isPresent() ? kept : find(value);
    }

    private OptionalInt at(@Nullable Object key) {
        Integer kept = keys.get(Identity.key(key));
        return kept != null ? OptionalInt.of(kept) : behind(index -> index.at(key));
    }

    /** The label of a value that is in the bag. */
    OptionalInt find(@Nullable Object value) {
        Integer found = labels.get(Identity.key(value));
        return found != null ? OptionalInt.of(found) : behind(index -> index.find(value));
    }

    private OptionalInt behind(Function<BagIndex, OptionalInt> question) {
        if (viewed.isEmpty()) {
            return OptionalInt.empty();
        }
        ofViewed = ofViewed.or(() -> viewed.map(bag -> new BagIndex(bag, provenance)));
        return ofViewed.map(question).orElseGet(OptionalInt::empty);
    }
}
