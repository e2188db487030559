package dev.whodunit.examples.birdstrikes;

/**
 * A line in a list of costs.
 *
 * @param <K> what the costs are booked on
 * @param share of all costs
 * @param cumulativeShare of all costs, from the first line down to this one
 */
public record CostLine<K>(
        K key,
        int strikes,
        int costlyStrikes,
        long dollars,
        long highest,
        double dollarsPerStrike,
        double share,
        double cumulativeShare) {}
