package dev.whodunit.provenance;

import dev.whodunit.run.ArtifactRef;

/**
 * A part of an artifact.
 *
 * @param artifact which one
 * @param path the way to the part in it
 */
public record ArtifactPart(ArtifactRef artifact, CellPath path) {}
