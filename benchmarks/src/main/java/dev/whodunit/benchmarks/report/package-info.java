/** What the page of a large run takes. Start reading at {@link dev.whodunit.benchmarks.report.LargePage}. */
@NullMarked
package dev.whodunit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
