package dev.whodunit.benchmarks.observer;

/** Words for how a test can end. */
final class Status {

    static final String PASSED = "passed";
    static final String FAILED = "failed";
    static final String ABORTED = "aborted";
    static final String SKIPPED = "skipped";
    /** It was not run, since it takes too long. */
    static final String LONG = "long";

    private Status() {}
}
