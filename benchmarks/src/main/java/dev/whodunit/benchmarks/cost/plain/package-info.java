/** The benchmark's work, never woven. */
@NullMarked
package dev.whodunit.benchmarks.cost.plain;

import org.jspecify.annotations.NullMarked;
