package dev.whodunit.findings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * GitLab's code quality report, a part of Code Climate's format. Each entry must have a path and a line; what else Code Climate asks for is
 * there for others who read its format.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">Code quality report format</a>
 */
final class GitLabCodeQuality {

    private static final String UNKNOWN_PATH = ".";

    private GitLabCodeQuality() {}

    static ArrayNode of(List<Finding> findings) {
        ArrayNode report = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            ObjectNode entry = report.addObject()
                    .put("description", finding.title() + ": " + finding.message())
                    .put("check_name", finding.rule())
                    .put("fingerprint", finding.fingerprint())
                    .put("severity", "major");
            entry.put("type", "issue").putArray("categories").add("Bug Risk");
            entry.putObject("location")
                    .put("path", finding.path().isEmpty() ? UNKNOWN_PATH : finding.path())
                    .putObject("lines")
                    .put("begin", Math.max(1, finding.line()));
        }
        return report;
    }
}
