package dev.whodunit.examples.advisor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model's answer as it came, not checked yet. */
public record Advice(String summary, List<Recommendation> recommendations) {

    /** A single recommendation; the model may leave out anything. */
    public record Recommendation(
            @Nullable String airport,
            @Nullable String slot,
            @Nullable String measure,
            @Nullable Double minutesSaved,
            @Nullable Double confidence,
            @Nullable String reason) {}
}
