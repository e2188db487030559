package dev.whodunit.snapshots;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;

/**
 * The one artifact that has to be as accepted, where the snapshot is of one; all else in it is evidence of who changed it.
 *
 * @param name the name that the code gives it
 * @param path call path of the step that produced it, or that was given it
 * @param part as what it was seen there
 * @param position among the inputs, or the changed inputs, of the step; 0 for an output
 * @param type readable type
 * @param state how much of it could be captured
 * @param size number of elements, characters or bytes, or {@code -1}
 * @param value fingerprint of its content
 * @param preview beginning of its content, on one line; for people only
 */
public record AssertedArtifact(
        String name,
        String path,
        ArtifactRef.Part part,
        int position,
        String type,
        ArtifactState state,
        long size,
        Fingerprint value,
        String preview) {

    static final int PREVIEW_LENGTH = 100;

    static AssertedArtifact of(String path, ArtifactRef ref, Artifact artifact) {
        return new AssertedArtifact(
                artifact.name(),
                path,
                ref.part(),
                ref.position(),
                artifact.type(),
                artifact.state(),
                artifact.size(),
                artifact.fingerprint(),
                JsonText.cut(artifact.preview(), PREVIEW_LENGTH));
    }

    /** Whether both have the same content, as far as it was captured. */
    boolean hasSameValueAs(AssertedArtifact other) {
        return state == other.state && size == other.size && value.equals(other.value);
    }
}
