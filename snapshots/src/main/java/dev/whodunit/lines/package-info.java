/**
 * Data files that ship with Whodunit and that users extend with files of their own: one statement a line. What the lines say, and
 * what is made of them, belongs to those who read them.
 *
 * <p>Start reading at {@link dev.whodunit.lines.LineFile}.
 */
@NullMarked
package dev.whodunit.lines;

import org.jspecify.annotations.NullMarked;
