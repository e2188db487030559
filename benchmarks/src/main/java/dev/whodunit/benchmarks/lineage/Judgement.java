package dev.whodunit.benchmarks.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * How true the lineage of one run is.
 *
 * @param recall of the pairs of a change and an output that changed with it, those with a way between them
 * @param dataRecall the same along data edges alone, for the changes with which the run took the same decisions
 * @param elementPrecision of the pairs of an output and a changed value that it is said to come from by data edges, those
 *     in which some change of the value changes the output
 * @param artifactPrecision the same for components of the result
 * @param assumed of the pairs of {@code elementPrecision}, those that rest on an assumption
 * @param sameDecisions of the pairs whose runs took the same branches in the pipeline's own code, those that
 *     {@code dataRecall} is of, since libraries and indexes decided the same too
 * @param misses for both kinds of recall
 */
record Judgement(
        Score recall,
        Score dataRecall,
        Score elementPrecision,
        Score artifactPrecision,
        Score assumed,
        Score sameDecisions,
        List<Miss> misses) {

    Judgement {
        misses = List.copyOf(misses);
    }

    static Judgement of(Evidence evidence, Lineage lineage) {
        Map<Demand, Observed> all = demands(evidence, run -> true);
        Map<Demand, Observed> ofData = demands(evidence, evidence::tookSameDecisions);
        List<Miss> misses = new ArrayList<>(misses(all, Edges.DATA_AND_CONTROL, evidence, lineage));
        int missesOfAll = misses.size();
        misses.addAll(misses(ofData, Edges.DATA, evidence, lineage));
        Precision precision = Precision.of(evidence, lineage);
        return new Judgement(
                new Score(all.size() - missesOfAll, all.size()),
                new Score(ofData.size() - (misses.size() - missesOfAll), ofData.size()),
                precision.elements(),
                precision.artifacts(),
                precision.assumed(),
                new Score(
                        ofData.size(),
                        demands(evidence, evidence::tookSameBranches).size()),
                misses);
    }

    /** That an output comes from one of some values. */
    private record Demand(SortedSet<InputValue> values, String path) {}

    /** With the first run that shows each. What a value does alone is not asked again for it and another one. */
    private static Map<Demand, Observed> demands(Evidence evidence, Predicate<Observed> counts) {
        Map<Demand, Observed> demands = new LinkedHashMap<>();
        Map<String, Set<InputValue>> alone = new HashMap<>();
        List<Observed> singlesFirst = evidence.runs().stream()
                .filter(run -> !run.threw())
                .filter(counts)
                .sorted(Comparator.comparing(run -> !run.intervention().isSingle()))
                .toList();
        for (Observed run : singlesFirst) {
            SortedSet<InputValue> values = run.intervention().values();
            for (String path : evidence.changes(run)) {
                Set<InputValue> known = alone.computeIfAbsent(path, changed -> new HashSet<>());
                if (run.intervention().isSingle()) {
                    known.addAll(values);
                    demands.putIfAbsent(new Demand(values, path), run);
                } else if (values.stream().noneMatch(known::contains)) {
                    demands.putIfAbsent(new Demand(values, path), run);
                }
            }
        }
        return demands;
    }

    private static List<Miss> misses(Map<Demand, Observed> demands, Edges edges, Evidence evidence, Lineage lineage) {
        Sources along = new Sources(lineage, edges);
        Sources alongAll = new Sources(lineage, Edges.DATA_AND_CONTROL);
        return demands.entrySet().stream()
                .filter(demand -> !along.meet(demand.getKey()))
                .map(demand -> {
                    String path = demand.getKey().path();
                    Observed run = demand.getValue();
                    return new Miss(
                            edges,
                            run.intervention(),
                            path,
                            evidence.baseline().outputs().getOrDefault(path, ""),
                            run.text(path, evidence.baseline()).orElse("(gone)"),
                            alongAll.meet(demand.getKey()));
                })
                .sorted(Comparator.comparing(Miss::byControl)
                        .thenComparing(miss -> miss.intervention().values().first())
                        .thenComparing(Miss::path))
                .toList();
    }

    /** Asks a lineage once for each output. */
    private static final class Sources {

        private final Lineage lineage;
        private final Edges edges;
        private final Map<String, Set<InputValue>> known = new HashMap<>();

        Sources(Lineage lineage, Edges edges) {
            this.lineage = lineage;
            this.edges = edges;
        }

        boolean meet(Demand demand) {
            Set<InputValue> sources = known.computeIfAbsent(demand.path(), path -> lineage.sources(path, edges));
            return demand.values().stream().anyMatch(sources::contains);
        }
    }

    /** How many of the misses along data edges are reached along control edges. */
    long byControl() {
        return misses.stream().filter(Miss::byControl).count();
    }
}
