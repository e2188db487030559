package dev.whodunit.examples.advisor;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the language model.
 *
 * @param baseUrl the base URL of the API, such as {@code http://localhost:8080/v1}
 * @param model the name of the model
 * @param apiKey sent as a bearer token, if there is one
 * @param timeout for one request
 * @param maxAttempts how often a request is sent if the server is busy
 */
public record AdvisorConfig(
        URI baseUrl, String model, @Nullable String apiKey, Duration timeout, int maxAttempts) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final int DEFAULT_ATTEMPTS = 3;

    public AdvisorConfig {
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank");
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, but is " + maxAttempts);
        }
    }

    public static AdvisorConfig of(URI baseUrl, String model) {
        return new AdvisorConfig(baseUrl, model, null, DEFAULT_TIMEOUT, DEFAULT_ATTEMPTS);
    }

    URI completionsUri() {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
    }
}
