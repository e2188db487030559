package dev.whodunit.lineage.summaries;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call did.
 *
 * @param thrown what it threw instead
 * @param value its result; empty if that is null or there is none
 * @param result what is in its result
 * @param inputs what is in its inputs afterwards
 * @param keptBefore what its inputs kept before, by key or index, where they are maps or lists
 * @param keptAfter the same afterwards
 * @param given what its inputs have given that are lambdas
 */
public record Outcome(
        Optional<Throwable> thrown,
        Optional<Object> value,
        String result,
        List<String> inputs,
        List<Map<Object, String>> keptBefore,
        List<Map<Object, String>> keptAfter,
        List<List<String>> given) {

    /** Whether nothing of what can be seen is different. */
    public boolean isSame(Outcome other) {
        return thrown.isPresent() == other.thrown.isPresent()
                && result.equals(other.result)
                && inputs.equals(other.inputs);
    }

    static Outcome thrown(Throwable thrown) {
        return new Outcome(Optional.of(thrown), Optional.empty(), "", List.of(), List.of(), List.of(), List.of());
    }
}
