package dev.whodunit.report;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import java.util.List;
import java.util.Optional;

/** What changed, in a sentence, and below it whoever did it, with what speaks against them. */
record VerdictSection(RunReport report, Optional<Compared> compared) {

    private static final int MOST_LINES = 40;
    private static final int LONGEST_FAILURE = 4_000;
    private static final int MOST_CULPRITS = 50;
    private static final DifferenceText WIDE = new DifferenceText(200, false);

    void write(Html page) {
        page.open("section", "id", "verdict", "aria-labelledby", "verdict-title")
                .line();
        if (compared.isPresent()) {
            writeVerdict(compared.get().verdict(), page);
        } else {
            page.element("h2", notCompared(), "id", "verdict-title").line();
        }
        boolean isTold = compared.filter(comparison -> !comparison.verdict().isAccepted())
                .isPresent();
        if (!report.failure().isEmpty()) {
            page.open("details", isTold ? "class" : "open", isTold ? "failure" : "open")
                    .line();
            page.element("summary", "The failure as the test has it").line();
            page.element("pre", beginning(report.failure()), "tabindex", "0").line();
            page.close().line();
        }
        page.close().line();
    }

    private static String beginning(String failure) {
        List<String> lines = failure.lines().limit(MOST_LINES + 1L).toList();
        String first = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        return ShownText.cut(lines.size() > MOST_LINES ? first + "\n…" : first, LONGEST_FAILURE);
    }

    private String notCompared() {
        return report.outcome() == RunReport.Outcome.FAILED
                ? "The test failed, and nothing was compared with a snapshot."
                : "Nothing was compared with a snapshot.";
    }

    private void writeVerdict(Verdict verdict, Html page) {
        String heading = VerdictText.heading(report.run().identity().pipeline(), verdict);
        page.open("h2", "id", "verdict-title")
                .element(
                        "span",
                        verdict.kind().word(),
                        "class",
                        "kind " + verdict.kind().word())
                .text(": " + heading)
                .close()
                .line();
        List<Culprit> culprits = verdict.culprits();
        culprits.stream().limit(MOST_CULPRITS).forEach(culprit -> writeCulprit(verdict, culprit, page));
        if (culprits.size() > MOST_CULPRITS) {
            page.element("p", "… and " + (culprits.size() - MOST_CULPRITS) + " more functions", "class", "rest")
                    .line();
        }
        if (!verdict.notices().isEmpty()) {
            page.open("ul", "class", "notes").line();
            verdict.notices().forEach(notice -> page.element("li", notice + ".").line());
            page.close().line();
        }
    }

    private void writeCulprit(Verdict verdict, Culprit culprit, Html page) {
        page.open("article", "class", "culprit").line();
        page.open("h3")
                .element("code", culprit.function().toString())
                .text(culprit.location().isEmpty() ? "" : " at ")
                .element("code", culprit.location())
                .text(", " + culprit.grade().word())
                .close()
                .line();
        List<String> lines = VerdictText.evidence(verdict, culprit, report.sources());
        page.element("p", culprit.evidence()).line();
        writeDifferences(culprit.differences(), page);
        int told = 1
                + (int) lines.stream()
                        .skip(1)
                        .takeWhile(line -> culprit.details().contains(line))
                        .count();
        String rest = String.join("\n", lines.subList(Math.min(told, lines.size()), lines.size()));
        page.element("pre", rest, "class", "source", "tabindex", "0").line();
        page.close().line();
    }

    private void writeDifferences(Differences differences, Html page) {
        List<String> lines = WIDE.lines(differences);
        if (lines.isEmpty()) {
            return;
        }
        page.open("ul", "class", "differences").line();
        for (String line : lines) {
            page.element("li", line, "class", sign(line)).line();
        }
        page.close().line();
    }

    private static String sign(String line) {
        return line.startsWith("+ ") ? "plus" : line.startsWith("- ") ? "minus" : "other";
    }
}
