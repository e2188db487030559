package dev.whodunit.examples.advisor;

import java.util.List;

/** The measures that can be used, and what speaks against the other recommendations. */
public record CheckedAdvice(List<PlannedMeasure> measures, List<String> objections) {}
