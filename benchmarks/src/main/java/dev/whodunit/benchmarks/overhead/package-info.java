/**
 * What tracing costs per call: four kinds of work, each untouched and traced in every way, in whole JVMs one after the other. Start
 * reading at {@link dev.whodunit.benchmarks.overhead.Overhead}.
 */
@NullMarked
package dev.whodunit.benchmarks.overhead;

import org.jspecify.annotations.NullMarked;
