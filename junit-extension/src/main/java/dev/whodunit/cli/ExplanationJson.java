package dev.whodunit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.outcomes.Explanation;
import dev.whodunit.outcomes.Explanation.Cause;
import dev.whodunit.outcomes.RedTest;
import dev.whodunit.outcomes.ToldCulprit;
import java.util.List;
import java.util.Locale;

/** Why tests are red, for programs. */
record ExplanationJson(CauseAdvice advice) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode of(Explanation explanation) {
        List<RedTest> red = explanation.red();
        ObjectNode json = NODES.objectNode().put("tests", explanation.tests()).put("red", red.size());
        ArrayNode causes = json.putArray("causes");
        explanation.causes().forEach(cause -> causes.add(cause(cause)));
        ArrayNode verdicts = json.putArray("verdicts");
        red.forEach(test -> verdicts.add(verdict(test)));
        ArrayNode accepted = json.putArray("acceptedSince");
        explanation.accepted().forEach(test -> accepted.add(test.test()));
        ArrayNode problems = json.putArray("problems");
        explanation.problems().forEach(problems::add);
        return json;
    }

    private ObjectNode cause(Cause cause) {
        ObjectNode json = NODES.objectNode().put("verdict", cause.verdict()).put("summary", cause.summary());
        cause.culprit().ifPresent(culprit -> json.setAll(function(culprit)));
        ArrayNode tests = json.putArray("tests");
        cause.tests().forEach(test -> tests.add(test.test()));
        advice.accept(cause).ifPresent(command -> json.put("accept", command));
        return json;
    }

    private ObjectNode function(ToldCulprit culprit) {
        ObjectNode json = NODES.objectNode()
                .put("function", culprit.function())
                .put("class", culprit.className())
                .put("file", culprit.file())
                .put("line", culprit.line());
        advice.source(culprit).ifPresent(line -> json.put("source", line));
        json.put("grade", culprit.grade()).put("code", culprit.code()).put("evidence", culprit.evidence());
        ArrayNode details = json.putArray("details");
        culprit.details().forEach(details::add);
        culprit.differences().ifPresent(differences -> json.set("differences", differences));
        return json.put("call", culprit.call()).put("calls", culprit.calls());
    }

    private ObjectNode verdict(RedTest test) {
        ObjectNode json = NODES.objectNode()
                .put("test", test.test())
                .put("pipeline", test.pipeline())
                .put("verdict", test.verdict().kind())
                .put("summary", test.verdict().summary())
                .put("affected", test.verdict().affected())
                .put(
                        "acceptance",
                        test.acceptance().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        ArrayNode notices = json.putArray("notices");
        test.verdict().notices().forEach(notices::add);
        ArrayNode notCleared = json.putArray("notCleared");
        test.verdict().notCleared().forEach(culprit -> notCleared.add(function(culprit)));
        return json;
    }
}
