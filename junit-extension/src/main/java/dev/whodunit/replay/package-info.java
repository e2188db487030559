/**
 * Calls functions of the pipeline again, in this JVM, on values that they were given in the accepted run.
 *
 * <p>Decides nothing: what may be called, and what the outcome means, is for the diagnosis to say. Start reading at
 * {@link dev.whodunit.replay.ReplayInThisJvm}.
 */
@NullMarked
package dev.whodunit.replay;

import org.jspecify.annotations.NullMarked;
