package dev.whodunit.examples.advisor;

import java.util.List;

/** Measures that are taken at the same time. */
public record RolloutWave(int number, List<ScoredMeasure> measures) {

    double benefit() {
        return measures.stream().mapToDouble(ScoredMeasure::benefit).sum();
    }

    int cost() {
        return measures.stream().mapToInt(ScoredMeasure::cost).sum();
    }
}
