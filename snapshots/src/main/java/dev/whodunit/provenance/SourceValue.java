package dev.whodunit.provenance;

import java.util.Optional;

/**
 * A value from outside of the pipeline that something was made of.
 *
 * @param origin where it was read, or who was given it
 * @param edges along which edges it got there at best
 * @param isKnown whether there is a way on which nothing is assumed
 * @param seenIn the part of the first artifact that it is in; empty if there is none
 */
public record SourceValue(Origin origin, EdgeKind edges, boolean isKnown, Optional<ArtifactPart> seenIn) {}
