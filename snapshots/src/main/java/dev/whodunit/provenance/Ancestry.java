package dev.whodunit.provenance;

import java.util.List;

/**
 * What a part of an artifact was made of.
 *
 * @param part whose
 * @param sources what came from outside of the pipeline, those first that it was computed from, then in the order in which they were read
 * @param steps the functions that made something that it was made of, in the order in which they did so first
 * @param artifacts those with parts that it was made of, in the order in which they were seen
 * @param coarse functions at which the ways end since there were too many values to tell apart: what they made may be made of any
 *     value; empty if all ways are known to their sources
 */
public record Ancestry(
        ArtifactPart part,
        List<SourceValue> sources,
        List<StepOnWay> steps,
        List<Passage> artifacts,
        List<Maker> coarse) {

    public Ancestry {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        artifacts = List.copyOf(artifacts);
        coarse = List.copyOf(coarse);
    }
}
