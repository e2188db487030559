/**
 * A failing test run once more, in a JVM of its own, to see whether what it found is chance.
 *
 * <p>Knows how to start a JVM like this one and JUnit's launcher; what the second recording means is decided elsewhere.
 * Start reading at {@link dev.whodunit.rerun.ChildJvmRun}.
 */
@NullMarked
package dev.whodunit.rerun;

import org.jspecify.annotations.NullMarked;
