/** What it costs to record artifacts of up to ten million rows or a gigabyte. Start reading at {@link dev.whodunit.benchmarks.large.SnapshotScaling}. */
@NullMarked
package dev.whodunit.benchmarks.large;

import org.jspecify.annotations.NullMarked;
