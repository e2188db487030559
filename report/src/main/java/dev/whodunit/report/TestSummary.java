package dev.whodunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.run.RunIdentity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page of all tests has of one of them; it lies beside the page of the test as JSON, since several JVMs may write one report.
 *
 * @param project of the test: a path from the report's folder; {@code ""} if it is not known
 * @param test binary name of the test class
 * @param method name of the test method; {@code ""} if it is not known
 * @param written when the page was, in milliseconds since 1970
 * @param name of the test in it, as JUnit shows it
 * @param outcome what became of the test
 * @param verdict its word; {@code ""} if nothing was compared
 * @param heading what changed, in a sentence; {@code ""} if nothing was compared
 * @param culprits whoever did it, the first one first
 * @param map the name of the file that has all functions of the code map; {@code ""} if there is none
 * @param coverage which functions of the pipeline the test covers, without those that it does not
 */
record TestSummary(
        String project,
        String test,
        String method,
        long written,
        String name,
        String outcome,
        String verdict,
        String heading,
        List<Accused> culprits,
        String map,
        PipelineCoverage coverage) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A function that changed something.
     *
     * @param function class and name
     * @param location file and line; {@code ""} if unknown
     */
    record Accused(String function, String location) {}

    TestSummary {
        culprits = List.copyOf(culprits);
    }

    static TestSummary of(RunReport report, String map, PipelineCoverage coverage, String project, long written) {
        RunIdentity identity = report.run().identity();
        Optional<Verdict> verdict = report.telling().map(Compared::verdict);
        return new TestSummary(
                project,
                identity.testClass(),
                identity.testMethod(),
                written,
                identity.displayName(),
                report.outcome().word(),
                verdict.map(known -> known.kind().word()).orElse(""),
                verdict.map(known -> VerdictText.heading(identity.pipeline(), known))
                        .orElse(""),
                verdict.stream()
                        .flatMap(known -> known.culprits().stream())
                        .map(culprit -> new Accused(culprit.function().toString(), culprit.location()))
                        .toList(),
                map,
                coverage);
    }

    byte[] json() throws IOException {
        ObjectNode all = JSON.createObjectNode()
                .put("project", project)
                .put("test", test)
                .put("method", method)
                .put("written", written)
                .put("name", name)
                .put("outcome", outcome)
                .put("verdict", verdict)
                .put("heading", heading);
        ArrayNode accused = all.putArray("culprits");
        culprits.forEach(culprit ->
                accused.addObject().put("function", culprit.function()).put("location", culprit.location()));
        all.put("map", map);
        all.set("coverage", coverage.marks());
        return JSON.writeValueAsBytes(all);
    }

    /** @throws IOException if it is no such JSON */
    static TestSummary of(byte[] json) throws IOException {
        JsonNode all = JSON.readTree(json);
        if (!all.path("test").isTextual()) {
            throw new IOException("it names no test");
        }
        List<Accused> culprits = new ArrayList<>();
        all.path("culprits")
                .forEach(culprit -> culprits.add(new Accused(
                        culprit.path("function").asText(),
                        culprit.path("location").asText())));
        return new TestSummary(
                all.path("project").asText(),
                all.path("test").asText(),
                all.path("method").asText(),
                all.path("written").asLong(),
                all.path("name").asText(),
                all.path("outcome").asText(),
                all.path("verdict").asText(),
                all.path("heading").asText(),
                culprits,
                all.path("map").asText(),
                PipelineCoverage.of(all.path("coverage")));
    }
}
