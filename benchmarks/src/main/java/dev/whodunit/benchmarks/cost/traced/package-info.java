/** The benchmark's work as a pipeline that is woven. */
@NullMarked
package dev.whodunit.benchmarks.cost.traced;

import org.jspecify.annotations.NullMarked;
