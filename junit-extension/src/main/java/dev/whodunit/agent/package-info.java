/**
 * The way in from the command line of the JVM: {@code -javaagent}, for test JVMs that may not attach to themselves and for
 * programs without any test.
 *
 * <p>Knows no JUnit. Start reading at {@link dev.whodunit.agent.WhodunitAgent}.
 */
@NullMarked
package dev.whodunit.agent;

import org.jspecify.annotations.NullMarked;
