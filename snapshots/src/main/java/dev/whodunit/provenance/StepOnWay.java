package dev.whodunit.provenance;

/**
 * A function that took part in making a value.
 *
 * @param maker which one
 * @param edges along which edges what it made got there at best
 */
public record StepOnWay(Maker maker, EdgeKind edges) {}
