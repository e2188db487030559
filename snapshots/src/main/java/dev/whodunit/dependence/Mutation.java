package dev.whodunit.dependence;

import java.util.Set;

/**
 * The objects at some places took in what was at others.
 *
 * @param targets where the objects were
 * @param sources where what they took in was
 * @param step while which step it happened
 */
record Mutation(Set<Place> targets, Set<Place> sources, int step) {}
