package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import java.io.IOException;
import java.util.Locale;

/** The line of the one artifact that is asserted. */
final class AssertedJson {

    private AssertedJson() {}

    static void write(JsonGenerator out, AssertedArtifact artifact) throws IOException {
        out.writeStringField("asserted", artifact.name());
        out.writeStringField("at", artifact.path());
        out.writeStringField("part", artifact.part().name().toLowerCase(Locale.ROOT));
        if (artifact.position() > 0) {
            out.writeNumberField("position", artifact.position());
        }
        out.writeStringField("type", artifact.type());
        if (artifact.state() != ArtifactState.COMPLETE) {
            out.writeStringField("state", artifact.state().name());
        }
        if (artifact.size() >= 0) {
            out.writeNumberField("size", artifact.size());
        }
        if (!artifact.value().equals(Fingerprint.NONE)) {
            out.writeStringField("value", artifact.value().toString());
        }
        if (!artifact.preview().isEmpty()) {
            out.writeStringField("preview", artifact.preview());
        }
    }

    /** @throws IllegalArgumentException if the line lacks something or has something that cannot be */
    static AssertedArtifact read(JsonNode line) {
        return new AssertedArtifact(
                line.required("asserted").asText(),
                line.required("at").asText(),
                ArtifactRef.Part.valueOf(line.required("part").asText().toUpperCase(Locale.ROOT)),
                line.path("position").asInt(0),
                line.required("type").asText(),
                ArtifactState.valueOf(line.path("state").asText(ArtifactState.COMPLETE.name())),
                line.path("size").asLong(-1),
                line.has("value") ? Fingerprint.parse(line.get("value").asText()) : Fingerprint.NONE,
                line.path("preview").asText(""));
    }
}
