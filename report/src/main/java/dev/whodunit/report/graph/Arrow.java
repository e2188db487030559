package dev.whodunit.report.graph;

/**
 * An arrow from one box to another.
 *
 * @param from index of the box that makes the value
 * @param to index of the box that is given it
 */
record Arrow(int from, int to) {}
