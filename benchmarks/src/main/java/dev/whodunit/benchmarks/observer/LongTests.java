package dev.whodunit.benchmarks.observer;

import java.util.HashMap;
import java.util.Map;

/**
 * Tests that take so long that tracing them is left for another day.
 *
 * @param millis how long each test takes plain, and everything that has tests
 * @param most milliseconds that one may take
 */
record LongTests(Map<String, Long> millis, long most) {

    LongTests {
        millis = Map.copyOf(millis);
    }

    /** Those of a plain run. All repetitions of a test are one test. */
    static LongTests of(TestOutcomes plain, long most) {
        Map<String, Long> millis = new HashMap<>();
        plain.tests().forEach((id, outcome) -> {
            for (int end = id.indexOf("]/"); end >= 0; end = id.indexOf("]/", end + 1)) {
                millis.merge(id.substring(0, end + 1), outcome.millis(), Long::sum);
            }
            millis.merge(id, outcome.millis(), Long::sum);
        });
        return new LongTests(millis, most);
    }

    /** Whether a test, or what makes tests when it runs, takes too long. */
    boolean contains(String id) {
        return millis.getOrDefault(id, 0L) > most;
    }
}
