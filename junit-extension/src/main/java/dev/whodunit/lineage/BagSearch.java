package dev.whodunit.lineage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for values in a bag and in all that may be in it. */
final class BagSearch {

    private static final int LARGE = 16;

    private final Bag top;
    private final Provenance provenance;

    BagSearch(Bag top, Provenance provenance) {
        this.top = top;
        this.provenance = provenance;
    }

    /** The bag and all that may be in it. */
    Collection<Bag> all() {
        if (top.others().isEmpty()) {
            return Set.of(top);
        }
        Set<Bag> seen = new HashSet<>(Set.of(top));
        Deque<Bag> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Bag other : open.pop().others()) {
                if (seen.add(other)) {
                    open.push(other);
                }
            }
        }
        return seen;
    }

    /** Where it reads from, or where what may be in it does, if that is one thing; what is behind such a place is not asked. */
    Optional<Outside> outside() {
        Map<String, Outside> places = new HashMap<>();
        Set<Bag> seen = new HashSet<>(Set.of(top));
        Deque<Bag> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Bag next = open.pop();
            next.outside().ifPresent(place -> places.putIfAbsent(place.origin(), place));
            if (next.outside().isEmpty()) {
                next.others().stream().filter(seen::add).forEach(open::push);
            }
        }
        return places.size() == 1 ? Optional.of(places.values().iterator().next()) : Optional.empty();
    }

    /** The labels that all bags have for something, together. */
    OptionalInt joined(Function<Bag, @Nullable Integer> part) {
        OptionalInt found = OptionalInt.empty();
        for (Bag bag : all()) {
            found = with(found, part.apply(bag));
        }
        return found;
    }

    /** The label of what was read or written and is the same as text. */
    OptionalInt leaf(@Nullable Object value) {
        String text = JdkObjects.text(value);
        return joined(bag -> bag.leaves().get(text));
    }

    private OptionalInt with(OptionalInt found, @Nullable Integer label) {
        return label == null ? found : OptionalInt.of(provenance.join(found.orElse(0), label));
    }

    /** An object is itself wherever it is, so bags with many others in them are searched only if nothing else has it. */
    OptionalInt object(Reference reference) {
        if (!provenance.isKept(reference.object())) {
            return OptionalInt.empty();
        }
        Set<Bag> seen = new HashSet<>(Set.of(top));
        Deque<Bag> open = new ArrayDeque<>(seen);
        Deque<Bag> large = new ArrayDeque<>();
        OptionalInt found = OptionalInt.empty();
        while (!open.isEmpty() || (found.isEmpty() && !large.isEmpty())) {
            Bag next = open.isEmpty() ? large.pop() : open.pop();
            found = with(found, next.labels().get(reference));
            boolean isLarge = next.others().size() > LARGE;
            if (isLarge && !open.isEmpty()) {
                large.push(next);
            } else if (!isLarge || found.isEmpty()) {
                next.others().stream().filter(seen::add).forEach(open::push);
            }
        }
        return found;
    }
}
