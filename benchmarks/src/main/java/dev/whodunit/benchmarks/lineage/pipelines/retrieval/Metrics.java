package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.List;
import java.util.Set;

/** How well the right documents are found; grows question by question. */
final class Metrics {

    private int questions;
    private double precision;
    private double reciprocal;
    private int nothing;

    void add(List<String> found, Set<String> relevant) {
        int hits = 0;
        double best = 0;
        for (int i = 0; i < found.size(); i++) {
            if (relevant.contains(found.get(i))) {
                hits++;
                best = Math.max(best, 1.0 / (i + 1));
            }
        }
        if (found.isEmpty()) {
            nothing++;
        } else {
            precision = mean(precision, (double) hits / found.size());
        }
        reciprocal = mean(reciprocal, best);
        questions++;
    }

    private double mean(double before, double next) {
        return (before * questions + next) / (questions + 1);
    }

    @Override
    public String toString() {
        return questions + " questions, " + nothing + " without a document: P@3 " + precision + ", MRR " + reciprocal;
    }
}
