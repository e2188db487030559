package dev.whodunit.benchmarks.observer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is different in a traced suite, test by test.
 *
 * @param compared tests that ended alike in both plain runs
 * @param passed how many of them pass
 * @param tooLong tests that were not traced, since they take too long
 * @param unsteady tests that ended in different ways although nothing was traced, or ran only once
 * @param differences tests that end otherwise when they are traced
 */
record Comparison(int compared, int passed, int tooLong, List<String> unsteady, List<Difference> differences) {

    /**
     * A test that ends otherwise when it is traced.
     *
     * @param test its id
     * @param plain how it ends
     * @param traced how it ends when traced
     */
    record Difference(String test, String plain, String traced) {}

    private static final String DID_NOT_RUN = "did not run";

    Comparison {
        unsteady = List.copyOf(unsteady);
        differences = List.copyOf(differences);
    }

    /**
     * Compares a traced suite with two plain ones. Messages count where they are the same in both plain runs. A traced suite that was ended is
     * compared as far as it came.
     */
    static Comparison of(TestOutcomes plain, TestOutcomes again, TestOutcomes traced) {
        int compared = 0;
        int passed = 0;
        int tooLong = 0;
        List<String> unsteady = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(plain.tests().keySet());
        ids.addAll(again.tests().keySet());
        ids.addAll(traced.tests().keySet());
        for (String id : ids) {
            TestOutcome first = plain.tests().get(id);
            TestOutcome second = again.tests().get(id);
            TestOutcome third = traced.tests().get(id);
            if (traced.leavesOut(id)) {
                tooLong++;
            } else if (first == null && second == null && plain.ended() && again.ended()) {
                differences.add(new Difference(id, DID_NOT_RUN, text(third)));
            } else if (first == null || second == null) {
                if (plain.ended() && again.ended()) {
                    unsteady.add(id);
                }
            } else if (!first.endsAs(second)) {
                unsteady.add(id);
            } else if (third != null || traced.ended()) {
                compared++;
                if (first.status().equals(Status.PASSED)) {
                    passed++;
                }
                boolean same = third != null
                        && (first.saysTheSameAs(second) ? first.saysTheSameAs(third) : first.endsAs(third));
                if (!same) {
                    differences.add(new Difference(id, first.text(), text(third)));
                }
            }
        }
        return new Comparison(compared, passed, tooLong, unsteady, differences);
    }

    /** The time of the tests that all three suites ran, in milliseconds. */
    static long commonMillis(TestOutcomes of, Map<String, TestOutcome> other) {
        return of.tests().entrySet().stream()
                .filter(test -> other.containsKey(test.getKey()))
                .mapToLong(test -> test.getValue().millis())
                .sum();
    }

    private static String text(@Nullable TestOutcome outcome) {
        return outcome == null ? DID_NOT_RUN : outcome.text();
    }
}
