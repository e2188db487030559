package dev.whodunit.benchmarks.observer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tests that take so long that tracing them is left for another day.
 *
 * @param ids of tests, and of what has tests, that take too long plain
 */
record LongTests(Set<String> ids) {

    static final LongTests NONE = new LongTests(Set.of());

    LongTests {
        ids = Set.copyOf(ids);
    }

    /** Those of a plain run that take more than so many milliseconds. All repetitions of a test are one test. */
    static LongTests of(TestOutcomes plain, long most) {
        Map<String, Long> millis = new HashMap<>();
        plain.tests().forEach((id, outcome) -> {
            for (int end = id.indexOf("]/"); end >= 0; end = id.indexOf("]/", end + 1)) {
                millis.merge(id.substring(0, end + 1), outcome.millis(), Long::sum);
            }
            millis.merge(id, outcome.millis(), Long::sum);
        });
        return new LongTests(millis.entrySet().stream()
                .filter(test -> test.getValue() > most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** Whether a test, or what makes tests when it runs, takes too long. */
    boolean contains(String id) {
        return ids.contains(id);
    }

    /** Whether none does. */
    boolean isEmpty() {
        return ids.isEmpty();
    }
}
