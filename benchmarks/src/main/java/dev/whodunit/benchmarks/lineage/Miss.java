package dev.whodunit.benchmarks.lineage;

/**
 * An output that changed with input values, none of which the lineage names among its sources.
 *
 * @param edges along which it was looked for
 * @param intervention what was changed
 * @param path of the output
 * @param before its text on the input as it is
 * @param after its text on the changed input; {@code (gone)} if it is not there
 * @param byControl whether it is reached all the same, along data and control edges
 */
record Miss(Edges edges, Intervention intervention, String path, String before, String after, boolean byControl) {}
