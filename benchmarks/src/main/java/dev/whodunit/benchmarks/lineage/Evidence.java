package dev.whodunit.benchmarks.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all interventions on one pipeline showed.
 *
 * @param inputValues how many there are
 * @param baseline the run on the input as it is
 * @param values those that all perturbations were applied to
 * @param runs one for each intervention
 */
record Evidence(int inputValues, Outcome baseline, List<InputValue> values, List<Observed> runs) {

    Evidence {
        values = List.copyOf(values);
        runs = List.copyOf(runs);
    }

    /** Whether these are the interventions of a plan, all of them and in its order. */
    boolean follows(Plan plan) {
        return values.equals(plan.values())
                && runs.stream().map(Observed::intervention).toList().equals(plan.interventions());
    }

    /** The outputs of the baseline that an intervention changed. */
    Set<String> changes(Observed run) {
        return changes(run, Observed.of(Intervention.NONE, baseline, baseline));
    }

    /**
     * The outputs of the baseline in which two runs differ. One that only one of the two has is a change of its container's
     * size as well, even if something else came in its place.
     */
    Set<String> changes(Observed run, Observed other) {
        Set<String> paths = new HashSet<>(run.texts().keySet());
        paths.addAll(run.vanished());
        paths.addAll(other.texts().keySet());
        paths.addAll(other.vanished());
        Set<String> changes = new HashSet<>();
        for (String path : paths) {
            Optional<String> text = run.text(path, baseline);
            Optional<String> otherText = other.text(path, baseline);
            if (!text.equals(otherText)) {
                if (baseline.outputs().containsKey(path)) {
                    changes.add(path);
                }
                if (text.isEmpty() || otherText.isEmpty()) {
                    sizeAround(path).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    /** The size of the nearest container around an output that the baseline has. */
    private Optional<String> sizeAround(String path) {
        for (String around = around(path); !around.isEmpty(); around = around(around)) {
            if (baseline.outputs().containsKey(around + Outputs.SIZE)) {
                return Optional.of(around + Outputs.SIZE);
            }
        }
        return Optional.empty();
    }

    private static String around(String path) {
        String start = path.endsWith("\"]") ? "[\"" : path.endsWith("]") ? "[" : ".";
        return path.substring(0, Math.max(0, path.lastIndexOf(start)));
    }

    /** Whether a run took the same decisions as the baseline, and its outputs have the same shape. */
    boolean tookSameDecisions(Observed run) {
        return run.way().equals(baseline.way()) && hasSameShape(run);
    }

    /** Whether this is so of the branches in the pipeline's own code, whatever libraries and indexes decided. */
    boolean tookSameBranches(Observed run) {
        return run.way().branches().equals(baseline.way().branches()) && hasSameShape(run);
    }

    private boolean hasSameShape(Observed run) {
        return run.vanished().isEmpty()
                && run.texts().keySet().stream()
                        .allMatch(path -> baseline.outputs().containsKey(path) && !path.endsWith(Outputs.SIZE));
    }

    /**
     * For each value, the outputs that a change of it changes. Where several values were changed at once, what counts is
     * the difference to the run in which all but this one were. Runs that threw show nothing.
     */
    Map<InputValue, Set<String>> changesByValue() {
        Map<Map<InputValue, Content>, Observed> byChanges = new HashMap<>();
        runs.forEach(run -> byChanges.put(run.intervention().changes(), run));
        byChanges.put(Map.of(), Observed.of(Intervention.NONE, baseline, baseline));
        Map<InputValue, Set<String>> byValue = new HashMap<>();
        for (Observed run : runs) {
            for (InputValue value : run.intervention().values()) {
                Observed others = byChanges.get(run.intervention().without(value));
                if (others != null && !run.threw() && !others.threw()) {
                    byValue.computeIfAbsent(value, changed -> new HashSet<>()).addAll(changes(run, others));
                }
            }
        }
        return byValue;
    }
}
