package dev.whodunit.report;

import dev.whodunit.report.TestSummary.Accused;
import dev.whodunit.report.html.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of all tests: who did it, once for all tests that it broke, and below it the tests. */
final class IndexPage {

    private static final List<String> HEADINGS = List.of("outcome", "test", "verdict", "what changed");

    private final List<Entry> entries;
    private final List<String> unread;
    private final CoverageSection coverage;

    /**
     * A test with its page.
     *
     * @param page the way to it from the page of all tests
     */
    record Entry(String page, TestSummary summary) {

        boolean isRed() {
            return summary.outcome().equals(RunReport.Outcome.FAILED.word());
        }

        String link() {
            return Stream.of(page.split("/"))
                    .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                    .collect(Collectors.joining("/"));
        }

        String title() {
            String test = summary.test();
            return test.substring(test.lastIndexOf('.') + 1).replace('$', '.') + " › " + summary.name();
        }
    }

    private IndexPage(List<Entry> entries, List<String> unread, CoverageSection coverage) {
        this.entries = entries;
        this.unread = unread;
        this.coverage = coverage;
    }

    /** @param unread files of tests that are left out, since these cannot be read */
    static String of(List<Entry> entries, List<String> unread, CoverageSection coverage) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing((Entry entry) -> !entry.isRed())
                .thenComparing(entry -> entry.summary().test())
                .thenComparing(Entry::page));
        return new IndexPage(sorted, unread, coverage).html();
    }

    private String html() {
        long red = entries.stream().filter(Entry::isRed).count();
        return Page.of(red == 0 ? "All passed" : red + " failed", page -> {
            page.open("header")
                    .element("h1", "Whodunit: " + counts(red))
                    .close()
                    .line();
            page.open("main").line();
            writeCulprits(page);
            writeTests(page);
            coverage.write(page);
            writeUnread(page);
            page.close().line();
        });
    }

    private String counts(long red) {
        if (entries.isEmpty()) {
            return "no test failed";
        }
        String all = entries.size() + (entries.size() == 1 ? " test" : " tests");
        return red == 0 ? all + ", none failed" : red + " of " + all + " failed";
    }

    private void writeCulprits(Html page) {
        Map<Accused, List<Entry>> byCulprit = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.summary().culprits().stream()
                    .distinct()
                    .forEach(culprit -> byCulprit
                            .computeIfAbsent(culprit, unseen -> new ArrayList<>())
                            .add(entry));
        }
        if (byCulprit.isEmpty()) {
            return;
        }
        page.open("section", "id", "culprits", "aria-labelledby", "culprits-title")
                .line();
        page.element("h2", "Who did it", "id", "culprits-title").line();
        byCulprit.entrySet().stream()
                .sorted(Comparator.comparing(culprit -> -culprit.getValue().size()))
                .forEach(culprit -> writeCulprit(culprit.getKey(), culprit.getValue(), page));
        page.close().line();
    }

    private static void writeCulprit(Accused culprit, List<Entry> tests, Html page) {
        page.open("article", "class", "culprit").line();
        page.open("h3")
                .element("code", culprit.function())
                .text(culprit.location().isEmpty() ? "" : " at ")
                .element("code", culprit.location())
                .text(tests.size() == 1 ? ", in one test" : ", in " + tests.size() + " tests")
                .close()
                .line();
        page.open("p")
                .text("First seen in ")
                .element("a", tests.get(0).title(), "href", tests.get(0).link())
                .close();
        page.close().line();
    }

    private void writeTests(Html page) {
        page.open("section", "id", "tests", "aria-labelledby", "tests-title").line();
        page.element("h2", "Tests", "id", "tests-title").line();
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Tests");
        page.open("table").open("thead").open("tr");
        HEADINGS.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close().close().open("tbody").line();
        for (Entry entry : entries) {
            page.open("tr")
                    .open("td")
                    .element(
                            "span",
                            entry.summary().outcome(),
                            "class",
                            "outcome " + entry.summary().outcome())
                    .close();
            page.open("th", "scope", "row")
                    .element("a", entry.title(), "href", entry.link())
                    .close();
            page.element("td", entry.summary().verdict());
            page.element("td", entry.summary().heading(), "class", "text");
            page.close().line();
        }
        page.close().close().close().close().line();
    }

    private void writeUnread(Html page) {
        if (unread.isEmpty()) {
            return;
        }
        page.open("section", "id", "unread", "aria-labelledby", "unread-title").line();
        page.element("h2", "Left out", "id", "unread-title").line();
        page.element(
                        "p",
                        unread.size() == 1
                                ? "One test is left out, since what is kept of it cannot be read. Run it again."
                                : unread.size()
                                        + " tests are left out, since what is kept of them cannot be read. Run them again.")
                .line();
        page.open("ul", "class", "plain").line();
        unread.forEach(file -> page.element("li", file).line());
        page.close().close().line();
    }
}
