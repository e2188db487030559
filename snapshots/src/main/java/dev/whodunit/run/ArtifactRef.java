package dev.whodunit.run;

/**
 * Which artifact of a recording.
 *
 * @param step id of the step that produced it, or that was given it
 * @param call index of the execution
 * @param part as what it was seen there
 * @param position among the inputs or the changed inputs of the {@link Call}; 0 for the output
 */
public record ArtifactRef(int step, long call, Part part, int position) {

    /** Which part of a call an artifact is. */
    public enum Part {
        /** What it returned or threw. */
        OUTPUT,
        /** The receiver or an argument, as it was at entry. */
        INPUT,
        /** The receiver or an argument, as the call changed it. */
        CHANGED
    }
}
