package dev.whodunit.provenance;

import dev.whodunit.run.ArtifactRef;

/**
 * An artifact of which it is known where each part came from.
 *
 * @param ref which one it is
 * @param order artifacts that were seen earlier have smaller ones
 * @param cells its parts, as they were then
 */
public record LabelledArtifact(ArtifactRef ref, int order, Cells cells) {

    LabelledArtifact shiftedBy(int steps) {
        return new LabelledArtifact(
                new ArtifactRef(ref.step() + steps, ref.call(), ref.part(), ref.position()), order, cells);
    }
}
