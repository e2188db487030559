/** Pipelines whose artifacts are large. */
@NullMarked
package dev.whodunit.benchmarks.large.work;

import org.jspecify.annotations.NullMarked;
