package dev.whodunit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.report.PipelineCoverage.Mark;
import java.io.IOException;
import java.util.List;

/** What the tests cover, for programs. */
final class CoverageJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int VERSION = 1;

    private CoverageJson() {}

    static byte[] of(List<CoveredFunction> functions) throws IOException {
        ObjectNode all = JSON.createObjectNode().put("version", VERSION);
        ArrayNode each = all.putArray("functions");
        functions.forEach(function -> each.addObject()
                .put("class", function.name().owner())
                .put("function", function.name().method())
                .put("ran", function.tests(Mark.RAN))
                .put("inSnapshots", function.tests(Mark.IN_SNAPSHOT))
                .put("asserted", function.tests(Mark.ASSERTED)));
        return JSON.writeValueAsBytes(all);
    }
}
