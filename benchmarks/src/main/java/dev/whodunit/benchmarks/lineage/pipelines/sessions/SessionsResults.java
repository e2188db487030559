package dev.whodunit.benchmarks.lineage.pipelines.sessions;

import java.util.List;
import java.util.Map;

/** What the visitors of the shop did. */
public record SessionsResults(
        int ignored,
        Map<String, String> hashes,
        List<Visit> visits,
        Map<Boolean, Long> lost,
        Map<Integer, Traffic> traffic,
        Map<String, Long> searchWords,
        Map<String, Integer> carts,
        List<String> ranking,
        int routeMisses,
        List<String> rememberedPaths,
        List<Long> funnel,
        String text) {}
