package dev.whodunit.examples.penguins;

import org.jspecify.annotations.Nullable;

/**
 * A penguin as it stands in the file, where any measure may be missing.
 *
 * @param billLength millimetres
 * @param billDepth millimetres
 * @param flipperLength millimetres
 * @param bodyMass grams
 */
public record Penguin(
        Species species,
        Island island,
        @Nullable Double billLength,
        @Nullable Double billDepth,
        @Nullable Double flipperLength,
        @Nullable Double bodyMass) {}
