package dev.whodunit.findings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * SARIF: Static Analysis Results Interchange Format.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class Sarif {

    private Sarif() {}

    static ObjectNode of(List<Finding> findings) {
        ObjectNode log = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Whodunit");
        ArrayNode rules = driver.putArray("rules");
        findings.stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .forEach(rule -> rules.addObject().put("id", rule));
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> results.add(result(finding)));
        return log;
    }

    private static ObjectNode result(Finding finding) {
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("ruleId", finding.rule())
                .put("level", "error");
        result.putObject("message").put("text", finding.title() + ": " + finding.message());
        uri(finding.path()).ifPresent(uri -> {
            ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
            place.putObject("artifactLocation").put("uri", uri).put("uriBaseId", "%SRCROOT%");
            if (finding.line() > 0) {
                place.putObject("region").put("startLine", finding.line());
            }
        });
        result.putObject("partialFingerprints").put("whodunit/v1", finding.fingerprint());
        return result;
    }

    private static Optional<String> uri(String path) {
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(new URI(null, null, path, null).toASCIIString());
        } catch (URISyntaxException unspeakable) {
            return Optional.empty();
        }
    }
}
