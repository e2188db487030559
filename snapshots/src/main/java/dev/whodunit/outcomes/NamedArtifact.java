package dev.whodunit.outcomes;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Call;
import dev.whodunit.run.Step;

/**
 * An artifact of a recording by the name that the code gives it.
 *
 * @param name that the code gives it
 * @param step that produced it, or that was given it
 * @param call which execution of the step
 * @param ref where in the recording it is
 * @param artifact as recorded
 */
public record NamedArtifact(String name, Step step, Call call, ArtifactRef ref, Artifact artifact) {

    /** Whether a step was given it; otherwise a step made it, or changed it. */
    public boolean isGiven() {
        return ref.part() == ArtifactRef.Part.INPUT;
    }

    /** {@code taxed from addTax (Prices.java:7)}. */
    String described() {
        String location = step.site().location();
        return name
                + (isGiven() ? " given to " : " from ")
                + step.function().displayName()
                + (location.isEmpty() ? "" : " (" + location + ")");
    }
}
