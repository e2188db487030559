package dev.whodunit.benchmarks.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what a lineage names along data edges some change shows. Only values are asked for that all perturbations
 * were applied to, and with which some run returned.
 */
record Precision(Score elements, Score artifacts, Score assumed) {

    static Precision of(Evidence evidence, Lineage lineage) {
        Map<InputValue, Set<String>> changes = evidence.changesByValue();
        changes.keySet().retainAll(evidence.values());
        Counts counts = new Counts();
        for (String path : evidence.baseline().outputs().keySet()) {
            Set<InputValue> sources = lineage.sources(path, Edges.DATA);
            for (Map.Entry<InputValue, Set<String>> change : changes.entrySet()) {
                if (sources.contains(change.getKey())) {
                    boolean assumed = lineage.isAssumed(path, change.getKey(), Edges.DATA);
                    counts.add(change.getKey(), path, change.getValue().contains(path), assumed);
                }
            }
        }
        return counts.precision(changes);
    }

    private static final class Counts {

        private final Map<InputValue, Set<String>> artifacts = new HashMap<>();
        private long reached;
        private long shown;
        private long assumed;

        void add(InputValue value, String path, boolean isShown, boolean isAssumed) {
            artifacts.computeIfAbsent(value, source -> new HashSet<>()).add(Outputs.artifactOf(path));
            reached++;
            shown += isShown ? 1 : 0;
            assumed += isAssumed ? 1 : 0;
        }

        Precision precision(Map<InputValue, Set<String>> changes) {
            long reachedArtifacts = 0;
            long shownArtifacts = 0;
            for (Map.Entry<InputValue, Set<String>> entry : artifacts.entrySet()) {
                Set<String> changed = changes.getOrDefault(entry.getKey(), Set.of()).stream()
                        .map(Outputs::artifactOf)
                        .collect(Collectors.toSet());
                reachedArtifacts += entry.getValue().size();
                shownArtifacts +=
                        entry.getValue().stream().filter(changed::contains).count();
            }
            return new Precision(
                    new Score(shown, reached),
                    new Score(shownArtifacts, reachedArtifacts),
                    new Score(assumed, reached));
        }
    }
}
