package dev.whodunit.benchmarks.lineage.pipelines.parallel;

/** Number, strength and depth of the quakes in a zone. */
public record ZoneSummary(String zone, long quakes, double meanMagnitude, double strongest, double energy) {}
