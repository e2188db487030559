/**
 * How the numbers of a list are distributed, before and after a step: counted in bins and drawn as SVG without any script. Which values are shown is decided elsewhere.
 *
 * <p>Start reading at {@link dev.whodunit.report.chart.ColumnCharts}.
 */
@NullMarked
package dev.whodunit.report.chart;

import org.jspecify.annotations.NullMarked;
