package dev.whodunit.benchmarks.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which values are changed, and how. Where several values are changed at once, each is also changed alone.
 *
 * @param values those that all perturbations are applied to
 * @param interventions each set of changes once
 */
record Plan(List<InputValue> values, List<Intervention> interventions) {

    /**
     * Chooses by a seed.
     *
     * @param atMost so many values; all if there are not more
     * @param pairs so many pairs of these values, or fewer if the draw gives one twice; beside them, for each two in
     *     one row, the first change of both, since what hides a change often stands beside it: where both grow by one, a sum may
     *     still agree with its parts
     */
    static Plan of(InputFolder inputs, int atMost, int pairs, long seed) {
        Random random = new Random(seed);
        List<InputValue> shuffled = new ArrayList<>(inputs.values());
        Collections.shuffle(shuffled, random);
        List<InputValue> values = List.copyOf(new TreeSet<>(shuffled.subList(0, Math.min(atMost, shuffled.size()))));
        Map<Map<InputValue, Content>, Intervention> all = new LinkedHashMap<>();
        List<Intervention> singles = new ArrayList<>();
        for (InputValue value : values) {
            for (Perturbation perturbation : Perturbation.values()) {
                perturbation
                        .of(value, inputs)
                        .map(content -> new Intervention(perturbation.name(), Map.of(value, content)))
                        .ifPresent(singles::add);
            }
        }
        singles.forEach(single -> add(single, all));
        values.forEach(value -> addSwap(value, inputs, all));
        addRows(singles, all);
        for (int i = 0; i < pairs && singles.size() > 1; i++) {
            add(pair(draw(singles, random), draw(singles, random)), all);
        }
        return new Plan(values, List.copyOf(all.values()));
    }

    private static void addRows(List<Intervention> singles, Map<Map<InputValue, Content>, Intervention> all) {
        SortedMap<InputValue, Intervention> first = new TreeMap<>();
        singles.forEach(single -> single.values().forEach(value -> first.putIfAbsent(value, single)));
        first.forEach((value, change) -> first.forEach((other, otherChange) -> {
            if (other.isInRowOf(value) && other.compareTo(value) > 0) {
                add(pair(change, otherChange), all);
            }
        }));
    }

    private static void addSwap(InputValue value, InputFolder inputs, Map<Map<InputValue, Content>, Intervention> all) {
        Perturbation.swap(value, inputs).ifPresent(both -> {
            both.forEach((one, content) -> add(new Intervention("OTHER", Map.of(one, content)), all));
            add(new Intervention("SWAP", both), all);
        });
    }

    private static void add(Intervention intervention, Map<Map<InputValue, Content>, Intervention> all) {
        all.putIfAbsent(intervention.changes(), intervention);
    }

    private static Intervention draw(List<Intervention> singles, Random random) {
        return singles.get(random.nextInt(singles.size()));
    }

    /** Both changes; the second alone where both are of one value. */
    private static Intervention pair(Intervention one, Intervention other) {
        Map<InputValue, Content> both = new HashMap<>(one.changes());
        both.putAll(other.changes());
        return new Intervention(one.name() + "+" + other.name(), both);
    }
}
