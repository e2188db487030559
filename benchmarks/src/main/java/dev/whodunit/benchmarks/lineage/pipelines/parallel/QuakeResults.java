package dev.whodunit.benchmarks.lineage.pipelines.parallel;

import java.util.List;
import java.util.Map;

/** What the quakes of the week amount to. */
public record QuakeResults(
        List<Quake> quakes,
        int rejected,
        Map<String, Long> quakesByType,
        List<ZoneSummary> zones,
        double totalEnergy,
        List<String> notable,
        Map<Integer, Integer> depthHistogram,
        long longestGapMinutes,
        double strongestMagnitude,
        String bulletin) {}
