package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels by what stands for values where they are compared. Of the many that there are most stay empty. */
final class ValueLabels {

    private Map<Object, Integer> labels = Map.of();

    private Map<Object, Integer> own() {
        if (labels.isEmpty()) {
            labels = new HashMap<>(4);
        }
        return labels;
    }

    void put(Object key, int label) {
        own().put(key, label);
    }

    /** The value has this label as well. */
    void join(Object key, int label, Provenance provenance) {
        own().merge(key, label, provenance::join);
    }

    void joinAll(ValueLabels other, Provenance provenance) {
        other.labels.forEach((key, label) -> join(key, label, provenance));
    }

    /** The label of a value, null if none is known. */
    @Nullable
    Integer get(Object key) {
        return labels.get(key);
    }

    Map<Object, Integer> all() {
        return labels;
    }

    void clear() {
        labels = Map.of();
    }
}
