package dev.whodunit.benchmarks.peers;

import java.io.Serializable;
import java.util.List;

/**
 * How a test or a class of tests ended.
 *
 * @param name the display name
 * @param isTest whether it is a test and not a container of tests
 * @param isPassed whether nothing was thrown
 * @param thrown the class of what was thrown and those that it extends; none if it passed
 * @param message of what was thrown, or nothing
 */
record Outcome(String name, boolean isTest, boolean isPassed, List<String> thrown, String message)
        implements Serializable {}
