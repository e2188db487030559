package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Pipeline;
import dev.whodunit.diagnosis.Verdict;

/**
 * What the diagnosis said of one run.
 *
 * @param pipeline which pipeline
 * @param variant how it ran
 * @param alone the verdict before the second run
 * @param verdict the verdict after it; the same where nobody would have been accused
 * @param result whether the pipeline returned what it does otherwise
 * @param millis time of the run and its recording
 */
record Trial(Pipeline pipeline, Variant variant, Verdict alone, Verdict verdict, Returned result, long millis) {

    boolean isAccusedAlone() {
        return !alone.culprits().isEmpty();
    }

    boolean isAccused() {
        return !verdict.culprits().isEmpty();
    }

    boolean namesFile() {
        String said = verdict.summary() + verdict.notices();
        return said.contains(pipeline.firstInput());
    }
}
