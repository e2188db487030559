/**
 * Decides whether a tracer of lineage tells the truth: changes single input values of pipelines that somebody else
 * wrote, sees which outputs change, and compares that with the sources that the tracer names for each output. What comes
 * by data is told from what only decides by the decisions that the run took, in its own code and in libraries, see
 * {@link dev.whodunit.benchmarks.lineage.decisions.Decisions}. No rule of any tracer lives here; a tracer is plugged in as {@link dev.whodunit.benchmarks.lineage.Tracer}. Start at
 * {@link dev.whodunit.benchmarks.lineage.LineageJudge}.
 */
@NullMarked
package dev.whodunit.benchmarks.lineage;

import org.jspecify.annotations.NullMarked;
