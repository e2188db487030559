package dev.whodunit.benchmarks.lineage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the toy pipeline's outputs come from, as written by hand. */
record ToyLineage(Map<String, Set<InputValue>> data, Map<String, Set<InputValue>> control) implements Lineage {

    private static final String TOYS = ToyLineage.class.getPackageName() + ".toy";

    static final Pipeline PIPELINE = toy("ToyPipeline", "toy.csv");

    static final InputValue A = new InputValue("toy.csv", 0, "a");
    static final InputValue B = new InputValue("toy.csv", 0, "b");
    static final InputValue C = new InputValue("toy.csv", 0, "c");

    static final ToyLineage TRUE =
            new ToyLineage(Map.of("sum", Set.of(A, B), "doubled", Set.of(B)), Map.of("sign", Set.of(C)));

    static Pipeline toy(String entryClass, String... files) {
        return new Pipeline("toy", TOYS + "." + entryClass, TOYS, List.of(files));
    }

    static Evidence evidence(Path folder) throws Exception {
        return new Interventions(200, 50, 1, Duration.ofSeconds(10)).on(PIPELINE, folder);
    }

    ToyLineage withoutData(String path, InputValue value) {
        return new ToyLineage(changed(path, value, false), control);
    }

    ToyLineage withData(String path, InputValue value) {
        return new ToyLineage(changed(path, value, true), control);
    }

    private Map<String, Set<InputValue>> changed(String path, InputValue value, boolean there) {
        Map<String, Set<InputValue>> changed = new HashMap<>(data);
        Set<InputValue> sources = new HashSet<>(changed.getOrDefault(path, Set.of()));
        if (there) {
            sources.add(value);
        } else {
            sources.remove(value);
        }
        changed.put(path, sources);
        return changed;
    }

    @Override
    public Set<InputValue> sources(String outputPath, Edges edges) {
        Set<InputValue> sources = new HashSet<>(data.getOrDefault(outputPath, Set.of()));
        if (edges == Edges.DATA_AND_CONTROL) {
            sources.addAll(control.getOrDefault(outputPath, Set.of()));
        }
        return sources;
    }

    @Override
    public boolean isAssumed(String outputPath, InputValue source, Edges edges) {
        return outputPath.equals("sum");
    }
}
