package dev.whodunit.examples.flights;

/**
 * An airport's place in the ranking.
 *
 * @param rank 1 for the airport with the worst delays
 * @param score the mean delay, drawn towards the overall mean where there are only few flights
 */
public record RankedAirport(int rank, Airport airport, DelayFigures figures, double score) {}
