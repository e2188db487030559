package dev.whodunit.benchmarks.large;

/**
 * A row.
 *
 * @param id key of the row
 * @param shop one of a thousand
 * @param amount in cents
 * @param rate a fraction
 */
public record Sale(long id, String shop, int amount, double rate) {}
