package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.List;
import java.util.Map;

/** What was found and answered, and how well. */
public record RetrievalResults(
        Map<String, List<Index.Posting>> frequentWords,
        Map<String, String> mostAlike,
        Map<String, Map<String, Double>> top,
        Map<String, String> prompts,
        Map<String, String> answers,
        List<String> transcripts,
        Metrics metrics,
        Map<String, List<String>> paths,
        Map<String, Integer> depths,
        Map<String, Integer> newestByTag) {}
