package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;

/**
 * Whether simpler ways would have found the changed method: 1 if it comes first, 0 if it does not, and the chance
 * where several come first and one of them is drawn.
 *
 * @param earliest the first function to end with another result
 * @param deepest the most deeply nested function with another result
 * @param changedCode one of the methods whose code is another
 * @param changedCodeWithNoOps the same, in a build with a no-op in every method
 * @param ochiai the most suspicious method by Ochiai's formula over a test suite; of several the one executed first
 * @param ochiaiDrawn the same, but of several one is drawn
 */
record Guesses(
        double earliest,
        double deepest,
        double changedCode,
        double changedCodeWithNoOps,
        double ochiai,
        double ochiaiDrawn) {

    /** For a mutant that left no recording. */
    static final Guesses NONE = new Guesses(0, 0, 0, 0, 0, 0);

    static Guesses of(
            String changed, List<StepComparison> compared, Recording accepted, Recording current, Suspicions ochiai) {
        ChangedSteps steps = new ChangedSteps(compared);
        PipelineMap before = accepted.map();
        return new Guesses(
                hit(changed, steps.earliest()),
                hit(changed, steps.deepest()),
                drawn(changed, Methods.changed(before, current.map())),
                drawn(changed, Methods.changed(before, NoOps.in(current).map())),
                ochiai.isFirst(changed) ? 1 : 0,
                drawn(changed, ochiai.mostSuspicious()));
    }

    private static double hit(String changed, Optional<StepComparison> guess) {
        return guess.map(StepComparison::shown)
                        .map(Step::function)
                        .map(Methods::nameOf)
                        .filter(changed::equals)
                        .isPresent()
                ? 1
                : 0;
    }

    private static double drawn(String changed, List<String> candidates) {
        return candidates.contains(changed) ? 1.0 / candidates.size() : 0;
    }
}
