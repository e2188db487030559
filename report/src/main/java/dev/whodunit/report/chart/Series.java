package dev.whodunit.report.chart;

import java.util.Map;

/**
 * A list that a step was given or made.
 *
 * @param role what it was there, as in {@code made}
 * @param isMade whether the step made it, so that it is held against what the step was given
 * @param columns its columns of numbers by name; that of a list of numbers has the name {@code ""}
 */
public record Series(String role, boolean isMade, Map<String, NumberColumn> columns) {}
