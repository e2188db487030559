package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The texts that are in a bag and in all that may be in it, gathered once to look up many values. */
final class LeafIndex {

    private final Map<Object, Integer> labels = new HashMap<>();

    LeafIndex(Bag bag, Provenance provenance) {
        for (Bag each : bag.all()) {
            each.leaves().forEach((text, label) -> labels.merge(text, label, provenance::join));
        }
    }

    /** The label of what was written or read and is the same as text. */
    OptionalInt find(@Nullable Object value) {
        Integer label = labels.get(JdkObjects.text(value));
        return label == null ? OptionalInt.empty() : OptionalInt.of(label);
    }
}
