package dev.whodunit.lineage.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is different in a value.
 *
 * @param changed makes the value that is different
 * @param path the parts that lead to what was changed, empty if it is the value itself
 * @param keys under which the value keeps the part that was changed
 * @param isHeld whether all values that the path leads through only keep their parts; empty if there is no path
 * @param isShape whether there are now other parts, and not only other values
 */
public record Change(Recipe changed, List<Integer> path, List<Object> keys, Optional<Boolean> isHeld, boolean isShape) {

    Change within(Recipe whole, int part) {
        return new Change(
                whole.with(part, changed),
                prepend(part, path),
                whole.keysOf(part),
                Optional.of(whole.isHolder() && isHeld.orElse(true)),
                isShape || whole.isShape(part));
    }

    static List<Integer> prepend(int part, List<Integer> path) {
        List<Integer> longer = new ArrayList<>();
        longer.add(part);
        longer.addAll(path);
        return List.copyOf(longer);
    }
}
