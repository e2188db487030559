/**
 * The HTML report: a page for each test, and one for all of them. It shows what a recording and a verdict say, and decides nothing.
 *
 * <p>Start reading at {@link dev.whodunit.report.RunPage}.
 */
@NullMarked
package dev.whodunit.report;

import org.jspecify.annotations.NullMarked;
