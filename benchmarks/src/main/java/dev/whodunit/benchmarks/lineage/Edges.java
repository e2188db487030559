package dev.whodunit.benchmarks.lineage;

/** Along which edges a lineage is followed. */
public enum Edges {
    /** A value was computed of another one. */
    DATA,
    /** And also: a value decided whether, or how often, or where another one was computed. */
    DATA_AND_CONTROL
}
