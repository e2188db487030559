package dev.whodunit.kinds;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;

/**
 * An artifact of a kind that is known.
 *
 * @param kind what it is
 * @param name that the code gives it
 * @param ref where in the recording it is
 * @param artifact as recorded
 * @param summary one line of what matters in its kind: rows and columns, parameters, the last turn, a value, a size
 */
public record KnownArtifact(ArtifactKind kind, String name, ArtifactRef ref, Artifact artifact, String summary) {

    /** {@code table flights: 3 rows: origin text, delay number}. */
    @Override
    public String toString() {
        return kind + " " + name + ": " + summary;
    }
}
