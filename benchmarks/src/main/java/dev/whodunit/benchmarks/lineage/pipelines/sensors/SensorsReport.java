package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.util.List;
import java.util.Map;

/** The readings of a building, step by step. */
public record SensorsReport(
        int lines,
        Map<String, Integer> strangers,
        List<String> spikes,
        Map<String, double[]> filled,
        Map<String, List<Double>> windowMeans,
        Map<String, double[]> smooth,
        Map<String, String> alarms,
        Map<String, Map<String, RoomFigures>> rooms,
        double[][] heatMap,
        int[] commonAlarms) {}
