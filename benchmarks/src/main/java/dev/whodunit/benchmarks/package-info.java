/**
 * Measures what Whodunit costs and how often it is right. Nothing in here is published.
 */
@NullMarked
package dev.whodunit.benchmarks;

import org.jspecify.annotations.NullMarked;
