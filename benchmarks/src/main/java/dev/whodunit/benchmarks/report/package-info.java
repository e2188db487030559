/**
 * What the page of a large run takes, and what the pages of a large suite take. Start reading at
 * {@link dev.whodunit.benchmarks.report.LargePage} and {@link dev.whodunit.benchmarks.report.ReportCost}.
 */
@NullMarked
package dev.whodunit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
