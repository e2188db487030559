package dev.whodunit.benchmarks.lineage.pipelines.tables;

/** What the strikes of a region cost. */
public record RegionCost(String region, int strikes, double total, double mean) {}
