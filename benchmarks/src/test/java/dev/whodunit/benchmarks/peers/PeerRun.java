package dev.whodunit.benchmarks.peers;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run of a user's tests has shown.
 *
 * @param exit what the JVM ended with; 0 if all tests could be run, whether they passed or not
 * @param outcomes of classes and tests, in the order they ended; none if the JVM broke off
 * @param output what the JVM printed
 */
record PeerRun(int exit, List<Outcome> outcomes, String output) {

    /** The names of tests that passed. */
    List<String> passed() {
        return outcomes.stream()
                .filter(outcome -> outcome.isTest() && outcome.isPassed())
                .map(Outcome::name)
                .toList();
    }

    /** Tests and classes that did not pass. */
    List<Outcome> failed() {
        return outcomes.stream().filter(outcome -> !outcome.isPassed()).toList();
    }

    /** The one that did not pass. */
    Outcome failure() {
        if (failed().size() == 1) {
            return failed().get(0);
        }
        throw new AssertionError("Not one failed but " + failed());
    }

    /** Their messages. */
    String failures() {
        return failed().stream().map(Outcome::message).collect(Collectors.joining("\n"));
    }

    /** Whether the build of the user would be green. */
    boolean isGreen() {
        return exit == 0 && !outcomes.isEmpty() && failed().isEmpty();
    }
}
