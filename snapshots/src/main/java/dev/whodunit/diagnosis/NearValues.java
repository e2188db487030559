package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.ValueComparison.Measure;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Optional;

/** Results as they are to be shown beside accepted ones: what is within a tolerance is as accepted, so that the rest can be seen. */
public final class NearValues {

    private final Recording accepted;
    private final Recording current;
    private final NumberDifference said;

    /** For the results of two runs. */
    public NearValues(Recording accepted, Recording current, Tolerance tolerance) {
        this.accepted = accepted;
        this.current = current;
        this.said = NumberDifference.in(new StepTree(current), tolerance);
    }

    /** The accepted result; empty if it was not kept. */
    public Optional<String> accepted(Artifact before) {
        return accepted.contents().json(before.fingerprint());
    }

    /** The current result as it is; empty if it was not kept. */
    public Optional<String> current(Artifact now) {
        return current.contents().json(now.fingerprint());
    }

    /**
     * JSON of a result with accepted values where those are near enough, the same as it is if there are none; empty if one of the two was
     * not kept.
     *
     * @param step of the current run that gave it
     */
    public Optional<String> levelled(Step step, Artifact before, Artifact now) {
        Measure own = said.ofResults(step).orElse(said);
        return accepted(before)
                .flatMap(was ->
                        current(now).map(is -> own.levelled(new Typed(before.type(), was), new Typed(now.type(), is))));
    }
}
