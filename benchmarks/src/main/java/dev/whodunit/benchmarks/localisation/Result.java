package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.Verdict;

/**
 * What the diagnosis said of one mutant.
 *
 * @param pipeline which pipeline
 * @param id name of the mutant's recording
 * @param method class and method that was changed
 * @param line source line that was changed
 * @param change what was done to it
 * @param outcome how its run ended
 * @param differs whether anything that was recorded is different
 * @param kind the verdict
 * @param named whom it names first, or {@code ""}
 * @param rank position of the changed method among the culprits, from 1; 0 if it is not among them
 * @param blindRank the same, if the code of both runs is not at hand, only what they did
 * @param setSize number of culprits
 * @param lineHit whether the changed line is among those named with the changed method
 * @param earliestRight whether the first function to end with another result is the changed one
 * @param deepestRight whether the most deeply nested function with another result is the changed one
 */
record Result(
        Pipeline pipeline,
        String id,
        String method,
        int line,
        String change,
        Outcome outcome,
        boolean differs,
        Verdict.Kind kind,
        String named,
        int rank,
        int blindRank,
        int setSize,
        boolean lineHit,
        boolean earliestRight,
        boolean deepestRight) {

    boolean ran() {
        return outcome.kind() == Outcome.Kind.RECORDED;
    }

    boolean isNamedFirst() {
        return rank == 1;
    }

    boolean isMiss() {
        return differs && rank != 1;
    }
}
