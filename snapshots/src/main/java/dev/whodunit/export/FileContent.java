package dev.whodunit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import java.util.Optional;
import java.util.Set;

/**
 * A file as an artifact that names it was recorded.
 *
 * @param name without its folder, which is not recorded
 * @param bytes its length, -1 if it was not there
 * @param sha256 of its content, or {@code ""}
 */
record FileContent(String name, long bytes, String sha256) {

    private static final Set<String> TYPES = Set.of("Path", "File");
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isThere() {
        return bytes >= 0;
    }

    /** What an artifact says of the file that it names; empty if it names none, or a folder. */
    static Optional<FileContent> of(Artifact artifact, Contents contents) {
        if (!TYPES.contains(artifact.type())) {
            return Optional.empty();
        }
        try {
            JsonNode content =
                    JSON.readTree(contents.json(artifact.fingerprint()).orElse(artifact.preview()));
            if (content.path("file").isTextual()) {
                return Optional.of(new FileContent(
                        content.path("file").textValue(),
                        content.path("bytes").asLong(),
                        content.path("sha256").asText("")));
            }
            return Optional.of(content.path("absent"))
                    .filter(JsonNode::isTextual)
                    .map(name -> new FileContent(name.textValue(), -1, ""));
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}
