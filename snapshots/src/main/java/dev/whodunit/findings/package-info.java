/**
 * Who made tests red, in the forms that build servers and code scanners show beside a line of source: a function is one finding, however
 * many tests it has broken.
 *
 * <p>Forms only; what there is to find is in {@code dev.whodunit.outcomes}. Start reading at {@link dev.whodunit.findings.Finding}.
 */
@NullMarked
package dev.whodunit.findings;

import org.jspecify.annotations.NullMarked;
