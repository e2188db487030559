package dev.whodunit.findings;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table in GitHub's Markdown. The summary of a step may have 1 MiB, and is left out whole if it has more. */
final class MarkdownSummary {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_CHARACTERS_OF_CELL = 2_000;

    private MarkdownSummary() {}

    static String of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        long red = findings.stream()
                .flatMap(finding -> finding.tests().stream())
                .distinct()
                .count();
        StringBuilder table = new StringBuilder("### Whodunit: " + red + (red == 1 ? " test is red" : " tests are red")
                + "\n\n| who did it | line | what is different | red |\n| --- | --- | --- | --- |\n");
        int bytes = table.length();
        for (int i = 0; i < findings.size(); i++) {
            String row = row(findings.get(i));
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                return table.append("\nand ")
                        .append(findings.size() - i)
                        .append(" more\n")
                        .toString();
            }
            table.append(row);
        }
        return table.toString();
    }

    private static String row(Finding finding) {
        String line = finding.path().isEmpty() ? "" : finding.path() + (finding.line() > 0 ? ":" + finding.line() : "");
        return "| " + cell(finding.title()) + " | " + cell(line) + " | " + cell(finding.evidence()) + " | "
                + cell(String.join(", ", finding.tests())) + " |\n";
    }

    /** What would be markup, or an address that GitHub makes a link of, is an HTML entity, so that it is text wherever it stands. */
    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS_OF_CELL).forEach(character -> {
            if (character == '\n' || character == '\r') {
                cell.append(' ');
            } else if ("&<>|*_`[]()!#~\\@$".indexOf(character) >= 0) {
                cell.append("&#").append(character).append(';');
            } else {
                cell.appendCodePoint(character);
            }
        });
        String safe = cell.toString().replace("://", "&#58;//").replace("www.", "www&#46;");
        return text.codePointCount(0, text.length()) > MOST_CHARACTERS_OF_CELL ? safe + "…" : safe;
    }
}
