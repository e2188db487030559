package dev.whodunit.provenance;

/** Which edges count in a question. */
public enum Edges {
    /** What a value was computed from, as far as nothing is assumed. */
    KNOWN_DATA,
    /** What a value was computed from, or may have been in a library that nothing is known of. */
    DATA,
    /** The same as {@link #KNOWN_DATA}, and what was decided on. */
    KNOWN_DATA_AND_CONTROL,
    /** All of it. */
    DATA_AND_CONTROL;

    /** The same without what is only assumed. */
    public Edges known() {
        return this == DATA ? KNOWN_DATA : this == DATA_AND_CONTROL ? KNOWN_DATA_AND_CONTROL : this;
    }
}
