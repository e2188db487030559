/**
 * What tracing costs per call and per row, measured with JMH; the same work untouched, woven but idle, and recorded.
 *
 * <p>Start reading at {@link dev.whodunit.benchmarks.cost.TracingCost}; {@link dev.whodunit.benchmarks.cost.ExampleCost} measures whole
 * processes that follow values.
 */
@NullMarked
package dev.whodunit.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
