package dev.whodunit.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels of values by the keys, or the indices, under which a map or a list keeps them. */
final class Keys {

    private final ValueLabels labels = new ValueLabels();
    private boolean areAll;
    private Optional<Bag> used = Optional.empty();

    /** The keys of a map are known apart from its values from now on. */
    void areApart(Bag map, Provenance provenance) {
        if (used.isEmpty()) {
            Bag keys = Bag.ofObject(provenance);
            map.include(keys);
            used = Optional.of(keys);
        }
    }

    /** The keys themselves, if they are known apart from the values. */
    Optional<Bag> used() {
        return used;
    }

    /** A value is kept under a key from now on, and no other. */
    void keep(@Nullable Object key, int label) {
        labels.put(Identity.keptKey(key), label);
    }

    /** A value may be kept under a key, beside the one that is. */
    void keepToo(@Nullable Object key, int label, Provenance provenance) {
        labels.join(Identity.keptKey(key), label, provenance);
    }

    /** Where which value is kept is not known any more. */
    void forget() {
        labels.clear();
        areAll = false;
    }

    /** If a collection is empty, the values of all keys are known from now on. */
    void beginWith(Object collection) {
        areAll = (collection instanceof Map<?, ?> map && map.isEmpty())
                || (collection instanceof List<?> && ((Collection<?>) collection).isEmpty());
    }

    /** Whether keys that have no label here have no value. */
    boolean areAll() {
        return areAll;
    }

    /**
     * The label of the value under a key, null if none is known.
     *
     * @param key as {@link Identity#key} gives it
     */
    @Nullable
    Integer at(Object key) {
        return labels.get(key);
    }

    /** What stands for keys, with the labels of what is kept under them. */
    Map<Object, Integer> all() {
        return labels.all();
    }

    /** What another one keeps may be kept here. */
    void takeOver(Keys other, Provenance provenance) {
        labels.joinAll(other.labels, provenance);
    }
}
