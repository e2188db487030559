package dev.whodunit.provenance;

/** How well it is known that a value came from another one, and in which way; the least of the edges between them counts. */
public enum EdgeKind {
    /** It was computed from it, or is it. */
    DATA,
    /** A library that nothing is known of was given it, and may have computed it from it. */
    ASSUMED,
    /** It is there, or is this one, because of a decision that was made on it. */
    CONTROL,
    /** There were too many values to tell apart: it may have to do with it, as with any other. */
    COARSE
}
