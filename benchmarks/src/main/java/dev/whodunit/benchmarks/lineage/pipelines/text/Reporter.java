package dev.whodunit.benchmarks.lineage.pipelines.text;

/** Who filed a report. */
public record Reporter(String name, String state) {}
