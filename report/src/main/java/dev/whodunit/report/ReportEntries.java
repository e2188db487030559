package dev.whodunit.report;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a test that failed tells JUnit about itself, for reports that others write. */
public final class ReportEntries {

    /** Where the page of the test is. */
    public static final String PAGE = "whodunit.report";
    /** What changed, in a sentence. */
    public static final String VERDICT = "whodunit.verdict";
    /** Whoever did it, with file and line, the first one first, each on a line of its own. */
    public static final String CULPRITS = "whodunit.culprits";

    private static final int MOST_CULPRITS = 10;

    private ReportEntries() {}

    /** In the order in which they are read; those of which nothing is known are left out. */
    public static Map<String, String> of(RunReport report, Path page) {
        Map<String, String> entries = new LinkedHashMap<>();
        Optional<Verdict> verdict = report.telling().map(Compared::verdict);
        verdict.ifPresent(known ->
                entries.put(VERDICT, VerdictText.heading(report.run().identity().pipeline(), known)));
        verdict.map(Verdict::culprits)
                .filter(culprits -> !culprits.isEmpty())
                .ifPresent(culprits -> entries.put(CULPRITS, lines(culprits)));
        entries.put(PAGE, page.toString());
        return entries;
    }

    private static String lines(List<Culprit> culprits) {
        List<String> lines = new ArrayList<>(
                culprits.stream().limit(MOST_CULPRITS).map(ReportEntries::line).toList());
        if (culprits.size() > MOST_CULPRITS) {
            lines.add("… and " + (culprits.size() - MOST_CULPRITS) + " more");
        }
        return String.join("\n", lines);
    }

    private static String line(Culprit culprit) {
        return culprit.location().isEmpty()
                ? culprit.function().toString()
                : culprit.function() + " (" + culprit.location() + ")";
    }
}
