package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.Verdict;

/**
 * What the diagnosis said of one mutant.
 *
 * @param kind the verdict
 * @param named whom it names first, or {@code ""}
 * @param rank position of the changed method among the culprits, from 1; 0 if it is not among them
 * @param setSize number of culprits
 * @param lines number of lines named with the changed method
 * @param lineHit whether the changed line is among those named with the changed method
 */
record Answer(Verdict.Kind kind, String named, int rank, int setSize, int lines, boolean lineHit) {

    /** For a mutant that left no recording. */
    static final Answer NONE = new Answer(Verdict.Kind.UNKNOWN, "", 0, 0, 0, false);

    boolean isFirst() {
        return rank == 1;
    }
}
