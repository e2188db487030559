package dev.whodunit.examples.advisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client of an OpenAI-style chat completions API. */
final class ChatClient {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final ObjectMapper mapper = new ObjectMapper();
    private final AdvisorConfig config;
    private final HttpClient http;

    ChatClient(AdvisorConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /** The text of the model's answer. */
    String complete(String systemMessage, String userMessage) throws IOException, InterruptedException {
        HttpRequest request = request(body(systemMessage, userMessage));
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        int attempts = 1;
        while (isBusy(response) && attempts < config.maxAttempts()) {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
            attempts++;
        }
        if (response.statusCode() != OK) {
            throw new AdvisorException("status " + response.statusCode() + " after " + attempts + " attempt(s)");
        }
        return contentOf(response.body());
    }

    private static boolean isBusy(HttpResponse<String> response) {
        return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() >= FIRST_SERVER_ERROR;
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.completionsUri())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String apiKey = config.apiKey();
        if (apiKey != null) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        return request.build();
    }

    private String body(String systemMessage, String userMessage) throws JsonProcessingException {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", config.model());
        body.put("temperature", 0);
        body.putObject("response_format").put("type", "json_object");
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", systemMessage);
        messages.addObject().put("role", "user").put("content", userMessage);
        return mapper.writeValueAsString(body);
    }

    private String contentOf(String responseBody) throws AdvisorException {
        try {
            JsonNode choice = mapper.readTree(responseBody).path("choices").path(0);
            if (choice.path("finish_reason").asText().equals("length")) {
                throw new AdvisorException("the answer was cut off");
            }
            JsonNode content = choice.path("message").path("content");
            if (!content.isTextual()) {
                throw new AdvisorException("the response has no content");
            }
            return content.asText();
        } catch (JsonProcessingException e) {
            throw new AdvisorException("the response is not JSON", e);
        }
    }
}
