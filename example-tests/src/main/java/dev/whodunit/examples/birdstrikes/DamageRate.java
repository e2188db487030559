package dev.whodunit.examples.birdstrikes;

/** How often strikes with animals of one size do damage, and how often severe damage. */
public record DamageRate(WildlifeSize size, int strikes, double damaging, double severe, double meanKnots) {}
