package dev.whodunit.benchmarks.observer;

import java.util.Map;

/** How the tests of a subject are run. */
enum Way {
    /** Without Whodunit. */
    PLAIN {
        @Override
        Map<String, String> parameters(Subject subject) {
            return Map.of();
        }
    },
    /** A run of the tracer around each test and each test class, on whatever engine. */
    DEEP {
        @Override
        Map<String, String> parameters(Subject subject) {
            return Map.of();
        }
    },
    /** As users have it: the extension for whole suites, which is for tests of JUnit Jupiter only. */
    SUITE {
        @Override
        Map<String, String> parameters(Subject subject) {
            return Map.of(
                    "junit.jupiter.extensions.autodetection.enabled", "true",
                    "whodunit.trace", subject.scope());
        }
    };

    /** What JUnit is told. */
    abstract Map<String, String> parameters(Subject subject);

    /** How it is called in names of files. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
