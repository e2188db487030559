/**
 * Recording: turns the events of woven code into the record of a run.
 *
 * <p>Runs beside the pipeline, so it must never throw into it, call its code or keep its values longer than needed; it
 * hashes, counts and keeps samples, and decides nothing. Start reading at {@link dev.whodunit.record.RunRecorder}.
 */
@NullMarked
package dev.whodunit.record;

import org.jspecify.annotations.NullMarked;
