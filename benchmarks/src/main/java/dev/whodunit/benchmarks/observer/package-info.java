/**
 * Whether tracing changes anything: runs the own test suites of libraries that others wrote, plain and traced, and compares
 * the results test by test. What is run, and what is left out and why, is data, not code. Start at
 * {@link dev.whodunit.benchmarks.observer.Observer}.
 */
@NullMarked
package dev.whodunit.benchmarks.observer;

import org.jspecify.annotations.NullMarked;
