package dev.whodunit.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.review.PendingSnapshot.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function that a verdict names, as the verdict was written.
 *
 * @param function as reports write it: {@code Pricing.round}
 * @param id what tells it from others of that name
 * @param className binary name of its class; {@code ""} if it is not known
 * @param file source file name without directory, or {@code ""}
 * @param line of the source that is looked at first; 0 if it is not known
 * @param grade how sure it is, in a word
 * @param code whether its code changed, in a word; {@code unknown} if nobody wrote it down
 * @param evidence what is different, in one line
 * @param details more lines: differences inside the values
 * @param differences the same for programs, where both values were kept
 * @param call index of the first execution that differs
 * @param calls how many executions differ on their own account
 */
public record ToldCulprit(
        String function,
        String id,
        String className,
        String file,
        int line,
        String grade,
        String code,
        String evidence,
        List<String> details,
        Optional<JsonNode> differences,
        long call,
        long calls) {

    public ToldCulprit {
        details = List.copyOf(details);
    }

    static ToldCulprit of(JsonNode json) {
        List<String> details = new ArrayList<>();
        json.path("details").forEach(detail -> details.add(detail.asText()));
        String className = json.path("class").asText();
        return new ToldCulprit(
                json.path("name").asText(),
                className + "." + json.path("method").asText()
                        + json.path("descriptor").asText(),
                className,
                json.path("file").asText(),
                json.path("lines").path(0).asInt(0),
                json.path("grade").asText(),
                json.path("code").asText(),
                json.path("evidence").asText(),
                details,
                Optional.of(json.path("differences")).filter(JsonNode::isObject),
                json.path("call").asLong(),
                json.path("calls").asLong(1));
    }

    /** As a pending snapshot has it, which keeps less. */
    static ToldCulprit of(Change change) {
        String location = change.location();
        int colon = location.lastIndexOf(':');
        boolean hasLine = colon > 0 && location.substring(colon + 1).matches("\\d{1,9}");
        String name = change.id().split("[(#]", 2)[0];
        return new ToldCulprit(
                change.function(),
                change.id(),
                name.substring(0, Math.max(0, name.lastIndexOf('.'))),
                hasLine ? location.substring(0, colon) : location,
                hasLine ? Integer.parseInt(location.substring(colon + 1)) : 0,
                change.grade(),
                "unknown",
                change.evidence(),
                List.of(),
                Optional.empty(),
                0,
                1);
    }

    /** {@code FlightDelays.java:33}, or {@code ""} if the file is unknown. */
    public String location() {
        return file.isEmpty() || line == 0 ? file : file + ":" + line;
    }
}
