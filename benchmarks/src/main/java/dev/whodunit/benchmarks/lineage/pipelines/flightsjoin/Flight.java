package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.time.LocalDateTime;

/** A flight as it was reported. */
public record Flight(LocalDateTime departure, int delay, int distance, String origin, String destination) {}
