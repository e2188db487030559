package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks which artifacts of the current run the changes of a verdict's culprits can have reached. */
public final class Reached {

    private final Recording current;
    private final StepTree before;
    private final StepTree now;
    private final StepAlignment steps;
    private final List<Culprit> culprits;

    public Reached(Recording accepted, Recording current, List<Culprit> culprits) {
        this.current = current;
        this.before = new StepTree(accepted);
        this.now = new StepTree(current);
        this.steps = StepAlignment.of(before, now, new CodeComparison(before.code(), now.code()));
        this.culprits = culprits;
    }

    /** Whether one of the culprits can have reached what a step gave. */
    public boolean isReached(Step step) {
        Reach reach = new Reach(before, now, steps, new ArtifactRef(step.id(), 0, ArtifactRef.Part.OUTPUT, 0));
        List<Culprit> left = new ArrayList<>(culprits);
        reach.takeUnable(left, true);
        return !left.isEmpty();
    }

    /** The steps that both runs have and that gave something else the first time. */
    public List<Step> withOtherOutput() {
        return current.steps().stream()
                .filter(step ->
                        partner(step).filter(old -> givesElse(old, step)).isPresent())
                .toList();
    }

    private Optional<Step> partner(Step step) {
        int partner = steps.acceptedOf(step.id());
        return partner == Alignment.NONE ? Optional.empty() : Optional.of(before.step(partner));
    }

    private static boolean givesElse(Step old, Step young) {
        Optional<Artifact> before = old.sample(0).map(Call::output);
        Optional<Artifact> now = young.sample(0).map(Call::output);
        return before.isPresent()
                && now.isPresent()
                && before.get().state() == ArtifactState.COMPLETE
                && now.get().state() == ArtifactState.COMPLETE
                && !before.get().fingerprint().equals(now.get().fingerprint());
    }
}
