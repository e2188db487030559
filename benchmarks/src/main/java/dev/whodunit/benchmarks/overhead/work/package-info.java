/**
 * The work whose cost under tracing is measured; nothing in it knows of that, only that no function is private, since some tracers leave
 * such ones out. Start reading at {@link dev.whodunit.benchmarks.overhead.work.RowPipeline}.
 */
@NullMarked
package dev.whodunit.benchmarks.overhead.work;

import org.jspecify.annotations.NullMarked;
