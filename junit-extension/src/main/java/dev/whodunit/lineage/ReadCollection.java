package dev.whodunit.lineage;

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list or a map of the JDK that a library has filled with what it read: where each value in it stands. */
final class ReadCollection {

    /** What is nested more deeply is known as a whole. */
    private static final int MAX_DEPTH = 64;

    private final LabelRun run;

    ReadCollection(LabelRun run) {
        this.run = run;
    }

    /**
     * Makes known where all stands that is in an object, if that is a list, or a map with texts as keys, that holds nothing but values
     * and others such.
     *
     * @return whether it is one, and nobody was changing it
     */
    boolean stand(Object object, Outside place) {
        try {
            boolean isOne = !Identity.isValue(object) && holdsOnlyValues(object, 0);
            if (isOne) {
                standAll(object, place);
            }
            return isOne;
        } catch (ConcurrentModificationException changing) {
            return false;
        }
    }

    private void standAll(Object collection, Outside place) {
        Bag bag = run.bag(collection);
        if (collection instanceof List<?> list) {
            int index = 0;
            for (Object element : list) {
                part(bag, index, element, place.part(index));
                index++;
            }
        } else if (collection instanceof Map<?, ?> map) {
            int keys = run.provenance().source(new Source(place.origin(), place.whole()));
            bag.keys().areApart(bag, run.provenance());
            map.forEach((key, value) -> {
                bag.keys().used().orElse(bag).add(key, keys);
                part(bag, key, value, place.part(key));
            });
        }
    }

    private void part(Bag bag, Object key, @Nullable Object value, Outside place) {
        String text = value != null && Identity.isValue(value) ? JdkObjects.text(value) : "";
        int label = run.provenance().source(new Source(place.origin(), place.path(), text));
        if (value != null && run.isForeign(value)) {
            standAll(value, place);
        }
        bag.keys().keep(key, label);
        run.give(bag, value, label);
    }

    private static boolean holdsOnlyValues(@Nullable Object value, int depth) {
        if (value == null || Identity.isValue(value)) {
            return true;
        }
        if (depth >= MAX_DEPTH || !JdkObjects.isReadable(value)) {
            return false;
        }
        return value instanceof List<?> list
                ? list.stream().allMatch(element -> holdsOnlyValues(element, depth + 1))
                : value instanceof Map<?, ?> map
                        && map.entrySet().stream()
                                .allMatch(entry -> entry.getKey() instanceof String
                                        && holdsOnlyValues(entry.getValue(), depth + 1));
    }
}
