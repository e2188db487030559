package dev.whodunit.benchmarks.lineage.pipelines.shopping;

import java.util.List;
import java.util.Map;

/** What the shop's week looked like. */
public record ShoppingResults(
        List<Order> filledOrders,
        List<String> unknownSkus,
        Map<String, Double> spentByCustomer,
        Map<String, List<Integer>> orderIdsByCategory,
        String[] categories,
        double[][] revenue,
        double[] runningRevenue,
        int[] largestQuantities,
        Map<String, Integer> remainingStock,
        double median,
        int badLines,
        List<String> receipts) {}
