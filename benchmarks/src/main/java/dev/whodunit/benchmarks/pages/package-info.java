/**
 * What the pages of a large suite take on disk, and of its time. Start reading at {@link dev.whodunit.benchmarks.pages.ReportCost}.
 */
@NullMarked
package dev.whodunit.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
