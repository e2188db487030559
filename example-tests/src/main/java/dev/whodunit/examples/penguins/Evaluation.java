package dev.whodunit.examples.penguins;

import java.util.Map;

/**
 * How well the species is told.
 *
 * @param penguins in the file
 * @param trainingRows that the model learnt from
 * @param testRows that it was tried on
 * @param accuracy share of the test rows whose species was told
 * @param misses how many penguins of a species were taken for another one
 */
public record Evaluation(int penguins, int trainingRows, int testRows, double accuracy, Map<Species, Integer> misses) {}
