package dev.whodunit.benchmarks.lineage.pipelines.parallel;

/** A seismic zone and the magnitude from which on its quakes matter. */
public record Zone(String name, double threshold) {

    static final Zone ELSEWHERE = new Zone("elsewhere", 4.5);
}
