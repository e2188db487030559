package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.util.List;
import java.util.Map;

/** What the reports say. */
public record TextResults(
        List<Report> reports,
        int skipped,
        Map<Integer, Facts> facts,
        Map<String, Integer> termCounts,
        Map<Integer, Map<String, Double>> vectors,
        List<SimilarPair> similarPairs,
        List<IndexedReport> index,
        Map<String, List<Integer>> reportsByAuthor,
        int[] initials,
        double averageKnots,
        String digest) {}
