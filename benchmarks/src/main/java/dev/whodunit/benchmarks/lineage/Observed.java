package dev.whodunit.benchmarks.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run on changed input, by what is different from the run on the input as it is.
 *
 * @param intervention what was changed
 * @param way that it took
 * @param texts of the outputs that are new or have another text
 * @param vanished outputs that are not there any more
 */
record Observed(Intervention intervention, Way way, Map<String, String> texts, Set<String> vanished) {

    Observed {
        texts = Map.copyOf(texts);
        vanished = Set.copyOf(vanished);
    }

    static Observed of(Intervention intervention, Outcome outcome, Outcome baseline) {
        Map<String, String> texts = new HashMap<>(outcome.outputs());
        texts.entrySet().removeAll(baseline.outputs().entrySet());
        Set<String> vanished = new HashSet<>(baseline.outputs().keySet());
        vanished.removeAll(outcome.outputs().keySet());
        return new Observed(intervention, outcome.way(), texts, vanished);
    }

    boolean threw() {
        return texts.containsKey(Outcome.THROWN);
    }

    boolean changedSomething() {
        return !texts.isEmpty() || !vanished.isEmpty();
    }

    /** The text of an output in this run; empty if there is no such output. */
    Optional<String> text(String path, Outcome baseline) {
        return vanished.contains(path)
                ? Optional.empty()
                : Optional.ofNullable(
                        texts.getOrDefault(path, baseline.outputs().get(path)));
    }
}
