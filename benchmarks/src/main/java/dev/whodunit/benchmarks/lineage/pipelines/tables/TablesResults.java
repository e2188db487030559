package dev.whodunit.benchmarks.lineage.pipelines.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Figures drawn from the tables. */
public record TablesResults(
        int rowsRead,
        int rowsKept,
        double[] energies,
        List<RegionCost> regionCosts,
        Map<String, Double> medianSpeedByPhase,
        Map<String, Integer> sizeCounts,
        List<String> costliest,
        List<LocalDate> largeBirdDates,
        double costPerAirport,
        Map<Integer, Double> costUpToYear,
        String cheapestRegion) {}
