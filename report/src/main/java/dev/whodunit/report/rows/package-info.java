/**
 * The rows of shown lists, packed as data from which a script of the page shows those that a reader scrolls to. The first rows are in the page
 * itself; that is made elsewhere.
 *
 * <p>Start reading at {@link dev.whodunit.report.rows.PageRows}.
 */
@NullMarked
package dev.whodunit.report.rows;

import org.jspecify.annotations.NullMarked;
