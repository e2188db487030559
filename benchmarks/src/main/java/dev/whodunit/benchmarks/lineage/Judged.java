package dev.whodunit.benchmarks.lineage;

import java.util.List;

/**
 * A pipeline, what the interventions on it showed, and how a tracer did.
 *
 * @param pipeline its name
 * @param inputValues how many there are
 * @param changedValues how many of them all perturbations were applied to
 * @param outputs how many the baseline has
 * @param interventions how many runs there were
 * @param threw in how many of them the pipeline threw or took too long
 * @param changedSomething how many others returned something else
 * @param sameDecisions how many of those took the same decisions, in the pipeline's own code and in libraries
 * @param changedOutputs how many outputs some intervention changed
 * @param judgement how true the lineage is
 */
record Judged(
        String pipeline,
        long inputValues,
        long changedValues,
        long outputs,
        long interventions,
        long threw,
        long changedSomething,
        long sameDecisions,
        long changedOutputs,
        Judgement judgement) {

    static Judged of(String pipeline, Evidence evidence, Lineage lineage) {
        List<Observed> changed = evidence.runs().stream()
                .filter(run -> !run.threw())
                .filter(Observed::changedSomething)
                .toList();
        return new Judged(
                pipeline,
                evidence.inputValues(),
                evidence.values().size(),
                evidence.baseline().outputs().size(),
                evidence.runs().size(),
                evidence.runs().stream().filter(Observed::threw).count(),
                changed.size(),
                changed.stream().filter(evidence::tookSameDecisions).count(),
                changed.stream()
                        .flatMap(run -> evidence.changes(run).stream())
                        .distinct()
                        .count(),
                Judgement.of(evidence, lineage));
    }
}
