package dev.whodunit.benchmarks.observer;

import dev.whodunit.record.Budget;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the tests of a subject are run. */
enum Way {
    /** Without Whodunit. */
    PLAIN,
    /** A run of the tracer around each test and each test class, on whatever engine, that is told of first executions only. */
    LIGHT {
        @Override
        Optional<Budget> budget() {
            return Optional.of(Budget.LIGHT);
        }
    },
    /** The same, told of all executions. */
    DEEP {
        @Override
        Optional<Budget> budget() {
            return Optional.of(Budget.DEFAULT);
        }
    },
    /** As users have it: the extension for whole suites, which is for tests of JUnit Jupiter only. */
    SUITE {
        @Override
        Map<String, String> parameters(Subject subject) {
            return Map.of("junit.jupiter.extensions.autodetection.enabled", "true", "whodunit.trace", subject.scope());
        }
    };

    /** What JUnit is told. */
    Map<String, String> parameters(Subject subject) {
        return Map.of();
    }

    /** What the runs around tests may cost; empty if there are none. */
    Optional<Budget> budget() {
        return Optional.empty();
    }

    /** How it is called in names of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
