package dev.whodunit.benchmarks.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was done to the input of a run.
 *
 * @param name of the perturbation, such as {@code SMALL}, {@code SWAP} or, for a pair, {@code SMALL+EMPTY}
 * @param changes what some values became
 */
record Intervention(String name, Map<InputValue, Content> changes) {

    static final Intervention NONE = new Intervention("NONE", Map.of());

    Intervention {
        changes = Map.copyOf(changes);
    }

    SortedSet<InputValue> values() {
        return new TreeSet<>(changes.keySet());
    }

    boolean isSingle() {
        return changes.size() == 1;
    }

    /** The changes without that of one value. */
    Map<InputValue, Content> without(InputValue value) {
        Map<InputValue, Content> others = new HashMap<>(changes);
        others.remove(value);
        return Map.copyOf(others);
    }
}
