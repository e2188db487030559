package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which functions were renamed, added or taken away, when all values are as accepted. */
final class Refactoring {

    private static final int MAX_NAMED = 3;

    private final Set<String> changes = new LinkedHashSet<>();

    Refactoring(List<StepComparison> steps) {
        for (StepComparison step : steps) {
            if (step.isRenamed()) {
                String before = step.accepted()
                        .map(Step::function)
                        .map(FunctionRef::toString)
                        .orElseThrow();
                add(step, before + " is now " + step.shown().function());
            }
        }
        for (StepComparison step : steps) {
            if (step.status() == Status.ADDED) {
                add(step, step.shown().function() + " is new");
            } else if (step.status() == Status.REMOVED) {
                add(step, step.shown().function() + " is gone");
            }
        }
    }

    private void add(StepComparison step, String change) {
        if (step.shown().function().kind().isTraced()) {
            changes.add(change);
        }
    }

    /** To follow another sentence; empty if no function of the pipeline was renamed, added or taken away. */
    Optional<String> sentence() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(": " + Texts.first(changes, MAX_NAMED, "change"));
    }
}
