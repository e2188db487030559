/**
 * How often somebody is accused where nobody is to blame: runs the same code in other circumstances, on other input, or
 * code that was written or compiled in another way and does the same. No rule of the diagnosis lives here. Start at
 * {@link dev.whodunit.benchmarks.innocence.Innocence}.
 */
@NullMarked
package dev.whodunit.benchmarks.innocence;

import org.jspecify.annotations.NullMarked;
