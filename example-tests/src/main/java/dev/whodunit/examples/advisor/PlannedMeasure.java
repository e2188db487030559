package dev.whodunit.examples.advisor;

/** A recommendation that passed all checks. */
public record PlannedMeasure(
        String airport, Slot slot, Measure measure, double minutesSaved, double confidence, String reason) {}
