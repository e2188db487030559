package dev.whodunit.examples.advisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.ArrayList;
import java.util.List;

/** Parses the model's answer, which is JSON but may be wrapped in a Markdown code block. */
final class AdviceParser {

    private final ObjectMapper mapper = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    Advice parse(String answer) throws AdvisorException {
        try {
            JsonNode root = mapper.readTree(jsonPart(answer));
            JsonNode items = root.path("recommendations");
            if (!items.isArray()) {
                throw new AdvisorException("the answer has no list of recommendations");
            }
            List<Advice.Recommendation> recommendations = new ArrayList<>();
            for (JsonNode item : items) {
                recommendations.add(mapper.treeToValue(item, Advice.Recommendation.class));
            }
            return new Advice(root.path("summary").asText(""), recommendations);
        } catch (JsonProcessingException e) {
            throw new AdvisorException("the answer is not the JSON that was asked for", e);
        }
    }

    private static String jsonPart(String answer) throws AdvisorException {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (start < 0 || end < start) {
            throw new AdvisorException("the answer contains no JSON object");
        }
        return answer.substring(start, end + 1);
    }
}
