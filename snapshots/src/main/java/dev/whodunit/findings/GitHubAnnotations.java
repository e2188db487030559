package dev.whodunit.findings;

import java.util.List;

/**
 * Workflow commands of GitHub Actions. A step may have ten annotations that are errors; of more, GitHub shows the first ten and does not say
 * that there were others.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow commands</a>
 */
final class GitHubAnnotations {

    private static final int MOST = 10;

    private GitHubAnnotations() {}

    static String of(List<Finding> findings) {
        StringBuilder commands = new StringBuilder();
        int shown = findings.size() > MOST ? MOST - 1 : findings.size();
        findings.subList(0, shown).forEach(finding -> commands.append(command(finding)));
        if (shown < findings.size()) {
            commands.append("::error title=Whodunit::and ")
                    .append(findings.size() - shown)
                    .append(" more, which GitHub would not show here\n");
        }
        return commands.toString();
    }

    private static String command(Finding finding) {
        StringBuilder command = new StringBuilder("::error ");
        if (!finding.path().isEmpty()) {
            command.append("file=").append(property(finding.path())).append(',');
            if (finding.line() > 0) {
                command.append("line=").append(finding.line()).append(',');
            }
        }
        return command.append("title=")
                .append(property(finding.title()))
                .append("::")
                .append(data(finding.message()))
                .append('\n')
                .toString();
    }

    /** As GitHub's own toolkit escapes what a command says, in {@code command.ts}. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
