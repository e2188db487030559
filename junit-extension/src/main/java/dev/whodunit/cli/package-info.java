/**
 * The command line: compares recordings and prints what they hold.
 *
 * <p>Parses, calls, prints; decides nothing. Start reading at {@link dev.whodunit.cli.Whodunit}.
 */
@NullMarked
package dev.whodunit.cli;

import org.jspecify.annotations.NullMarked;
