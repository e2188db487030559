package dev.whodunit.findings;

import java.util.List;
import java.util.Locale;

/** In what form findings can be written. */
public enum FindingFormat {
    /** Workflow commands of GitHub Actions, which show a finding beside its line: to be printed by a step. */
    GITHUB {
        @Override
        public String of(List<Finding> findings) {
            return GitHubAnnotations.of(findings);
        }
    },
    /** Markdown for the page of a workflow run on GitHub: to be added to the file that {@code GITHUB_STEP_SUMMARY} names. */
    MARKDOWN {
        @Override
        public String of(List<Finding> findings) {
            return MarkdownSummary.of(findings);
        }
    },
    /** The code quality report of GitLab. */
    GITLAB {
        @Override
        public String of(List<Finding> findings) {
            return GitLabCodeQuality.of(findings).toPrettyString() + "\n";
        }
    },
    /** The Static Analysis Results Interchange Format 2.1.0, which code scanners, IDEs and Jenkins' warnings plugin read. */
    SARIF {
        @Override
        public String of(List<Finding> findings) {
            return Sarif.of(findings).toPrettyString() + "\n";
        }
    };

    /** The whole file, or all that is to be printed; ends with a line break if there is anything. */
    public abstract String of(List<Finding> findings);

    /** Its name on the command line: {@code sarif}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
