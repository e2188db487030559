/**
 * What is kept of tests that passed, on this machine only: the last recording of each, and the class path that it ran on.
 *
 * <p>Knows files; what is different since then is decided elsewhere. Start reading at {@link dev.whodunit.green.GreenRuns}.
 */
@NullMarked
package dev.whodunit.green;

import org.jspecify.annotations.NullMarked;
