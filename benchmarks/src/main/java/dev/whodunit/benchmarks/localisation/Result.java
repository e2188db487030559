package dev.whodunit.benchmarks.localisation;

/**
 * What came of one mutant.
 *
 * @param pipeline which pipeline
 * @param id name of the mutant's recording
 * @param method class and method that was changed
 * @param line source line that was changed
 * @param change what was done to it
 * @param outcome how its run ended
 * @param differs whether anything that was recorded is different
 * @param asIs what the diagnosis said
 * @param withNoOps what it said where every method of the changed build has a no-op in it
 * @param guesses what simpler ways would have said
 */
record Result(
        Pipeline pipeline,
        String id,
        String method,
        int line,
        String change,
        Outcome outcome,
        boolean differs,
        Answer asIs,
        Answer withNoOps,
        Guesses guesses) {

    boolean ran() {
        return outcome.kind() == Outcome.Kind.RECORDED;
    }

    boolean isMiss() {
        return differs && !(asIs.isFirst() && withNoOps.isFirst());
    }
}
