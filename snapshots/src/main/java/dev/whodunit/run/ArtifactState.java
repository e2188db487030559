package dev.whodunit.run;

/** How much of a value could be captured. */
public enum ArtifactState {
    /** The whole content is in the fingerprint. */
    COMPLETE,
    /** Only a part of the content is in the fingerprint; two such artifacts are never called equal. */
    PARTIAL,
    /** A live or behavioural value (stream, iterator, reader, future, lambda): never consumed, only its type is known. */
    OPAQUE,
    /** Reading it failed; {@link Artifact#note()} has the reason. */
    UNREADABLE
}
