package dev.whodunit.benchmarks.lineage;

/**
 * Which way a run took.
 *
 * @param branches digest of the branches in the pipeline's own code
 * @param decisions digest of these and of what libraries and indexes decided
 */
record Way(String branches, String decisions) {

    /** Of a run that was not watched to its end. */
    static final Way UNKNOWN = new Way("", "");
}
