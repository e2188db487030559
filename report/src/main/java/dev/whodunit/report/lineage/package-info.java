/**
 * Where the parts of shown artifacts came from, as data that a script of the page shows on a click. What is known is asked of the packages that
 * assertions and commands ask; pages and pictures are made elsewhere.
 *
 * <p>Start reading at {@link dev.whodunit.report.lineage.PageLineage}.
 */
@NullMarked
package dev.whodunit.report.lineage;

import org.jspecify.annotations.NullMarked;
