package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.util.List;
import java.util.Map;

/** Joined flights and what they say about routes, bands and airports. */
public record FlightsResults(
        List<Leg> legs,
        List<String> rejectedRows,
        List<String> unmatchedAirports,
        Map<DelayBand, Integer> legsByBand,
        Map<String, Double> pointsByState,
        List<Leg> worstLegs,
        List<Double> movingDelay,
        double worstMovingDelay,
        double cacheHitRate,
        double averageDetour,
        String headline) {}
