package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

/** An airport. */
public record Airport(String code, String name, String state, double latitude, double longitude) implements Located {}
