package dev.whodunit.report;

import dev.whodunit.report.PipelineCoverage.Mark;
import dev.whodunit.report.html.Html;
import java.util.List;

/** Which functions of the pipeline ran in tests, are in snapshots, and are asserted on; on the page of all tests. */
record CoverageSection(List<CoveredFunction> functions) {

    private static final int MOST_ROWS = 500;
    private static final List<String> HEADINGS =
            List.of("class", "function", "tests in which it ran", "with a snapshot of it", "with assertions on it");

    void write(Html page) {
        if (functions.isEmpty()) {
            return;
        }
        page.open("section", "id", "coverage", "aria-labelledby", "coverage-title")
                .line();
        page.element("h2", "What the tests cover", "id", "coverage-title").line();
        page.element(
                        "p",
                        "Of " + functions.size() + (functions.size() == 1 ? " function" : " functions")
                                + " of the pipeline, " + count(Mark.RAN) + " ran, what " + count(Mark.IN_SNAPSHOT)
                                + " made is in snapshots, and on " + count(Mark.ASSERTED)
                                + " there are assertions.")
                .line();
        page.open("details")
                .element("summary", "Each function, those that did not run first")
                .line();
        writeTable(page);
        if (functions.size() > MOST_ROWS) {
            page.element("p", "… and " + (functions.size() - MOST_ROWS) + " more, which coverage.json has")
                    .line();
        }
        page.close().close().line();
    }

    private void writeTable(Html page) {
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Functions");
        page.open("table").open("thead").open("tr");
        HEADINGS.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close().close().open("tbody").line();
        functions.stream().limit(MOST_ROWS).forEach(function -> {
            page.open("tr").element("td", function.name().owner());
            page.open("th", "scope", "row")
                    .element("code", function.name().method())
                    .close();
            for (Mark mark : Mark.values()) {
                page.element("td", function.has(mark) ? String.valueOf(function.tests(mark)) : "none");
            }
            page.close().line();
        });
        page.close().close().close().line();
    }

    private long count(Mark mark) {
        return functions.stream().filter(function -> function.has(mark)).count();
    }
}
