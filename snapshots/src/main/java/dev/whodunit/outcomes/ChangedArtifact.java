package dev.whodunit.outcomes;

import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.difference.Differences;
import dev.whodunit.run.Artifact;
import java.util.List;
import java.util.Optional;

/**
 * An artifact that is another one than accepted.
 *
 * @param name that the code gives it
 * @param role as what it was seen
 * @param step that gave it or was given it, beside the accepted one
 * @param call index of the first execution in which both were kept and differ
 * @param before the accepted one; empty where there was none
 * @param after the current one; empty where there is none any more
 * @param differences inside the values, where both were kept
 * @param outline lines about blocks and columns, of large values whose content was not kept
 */
public record ChangedArtifact(
        String name,
        Role role,
        StepComparison step,
        long call,
        Optional<Artifact> before,
        Optional<Artifact> after,
        Differences differences,
        List<String> outline) {

    /** As what an artifact was seen. */
    public enum Role {
        /** What came into the pipeline from outside. */
        GIVEN,
        /** What a step gave. */
        RESULT,
        /** What a step was given and changed. */
        CHANGED
    }

    public ChangedArtifact {
        outline = List.copyOf(outline);
    }

    /** The current one, or the accepted one where there is none any more. */
    public Artifact shown() {
        return after.or(() -> before).orElse(Artifact.VOID);
    }
}
