/**
 * What a run <em>is</em>: the immutable record of one execution of a pipeline, its steps, calls and artifacts.
 *
 * <p>Plain data only; nothing here holds a value of the pipeline, touches a file or decides anything. Start reading at
 * {@link dev.whodunit.run.Recording}.
 */
@NullMarked
package dev.whodunit.run;

import org.jspecify.annotations.NullMarked;
