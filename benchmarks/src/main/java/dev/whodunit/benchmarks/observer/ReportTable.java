package dev.whodunit.benchmarks.observer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table, in Markdown, and what is different below it. */
final class ReportTable {

    private static final String HEAD = """
            | library | kind | tests | pass | fail or are skipped, plain too | too long | unsteady by themselves | differences | plain | traced | ratio |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private final List<Row> rows = new ArrayList<>();

    private record Row(Subject subject, Comparison comparison, long plainMillis, long tracedMillis, boolean ended) {}

    /** A row for a subject. Times are those of the tests that every run came to. */
    void add(Subject subject, TestOutcomes plain, TestOutcomes again, TestOutcomes traced) {
        long first = Comparison.commonMillis(plain, traced.tests());
        long second = Comparison.commonMillis(again, traced.tests());
        rows.add(new Row(
                subject,
                Comparison.of(plain, again, traced),
                Math.min(first, second),
                Comparison.commonMillis(traced, plain.tests()),
                plain.ended() && again.ended() && traced.ended()));
    }

    String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        int tests = 0;
        int passed = 0;
        int tooLong = 0;
        int unsteady = 0;
        int differences = 0;
        long plain = 0;
        long traced = 0;
        for (Row row : rows) {
            Comparison comparison = row.comparison();
            String name = row.subject().name() + (row.ended() ? "" : " (as far as the time was enough)");
            line(
                    text,
                    name,
                    row.subject().kind(),
                    comparison.compared(),
                    comparison.passed(),
                    comparison.tooLong(),
                    comparison.unsteady().size(),
                    comparison.differences().size(),
                    row.plainMillis(),
                    row.tracedMillis());
            tests += comparison.compared();
            passed += comparison.passed();
            tooLong += comparison.tooLong();
            unsteady += comparison.unsteady().size();
            differences += comparison.differences().size();
            plain += row.plainMillis();
            traced += row.tracedMillis();
        }
        line(text, "**all**", "", tests, passed, tooLong, unsteady, differences, plain, traced);
        return text.append('\n').append(differenceList()).toString();
    }

    private static void line(
            StringBuilder text,
            String name,
            String kind,
            int tests,
            int passed,
            int tooLong,
            int unsteady,
            int differences,
            long plain,
            long traced) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %,d | %,d | %,d | %,d | %.1f s | %.1f s | %.1f |%n",
                name,
                kind,
                tests,
                passed,
                tests - passed,
                tooLong,
                unsteady,
                differences,
                plain / 1000.0,
                traced / 1000.0,
                plain == 0 ? 0.0 : traced / (double) plain));
    }

    private String differenceList() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            for (Comparison.Difference difference : row.comparison().differences()) {
                text.append("- ").append(row.subject().name()).append(", `").append(difference.test());
                text.append("`: plain ").append(difference.plain()).append("; traced ");
                text.append(difference.traced()).append('\n');
            }
        }
        return text.toString();
    }
}
