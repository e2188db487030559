package dev.whodunit.benchmarks.lineage.pipelines.text;

/** Two reports and how alike they are. */
public record SimilarPair(int first, int second, double similarity) {}
