/**
 * What a run of a pipeline decides, in its own code and in the libraries that it calls. Woven code calls
 * {@link dev.whodunit.benchmarks.lineage.decisions.Decisions}, which says what counts as a decision. Nothing of any
 * tracer is known here. Each run defines the classes of this package anew.
 */
@NullMarked
package dev.whodunit.benchmarks.lineage.decisions;

import org.jspecify.annotations.NullMarked;
