package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The line of an execution whose values are kept. */
final class KeptCallJson {

    private KeptCallJson() {}

    /** @param json contents that were not written before, which are taken out */
    static void write(JsonGenerator out, KeptCall kept, Map<Fingerprint, String> json) throws IOException {
        out.writeNumberField("index", kept.call().index());
        if (kept.parent() > 0) {
            out.writeNumberField("parent", kept.parent());
        }
        out.writeStringField("in", HexFormat.of().toHexDigits(kept.input()));
        out.writeStringField("out", HexFormat.of().toHexDigits(kept.output()));
        writeAll(out, "given", kept.call().inputs(), json);
        out.writeFieldName(kept.call().threw() ? "threw" : "made");
        write(out, kept.call().output(), json);
        if (!kept.call().changed().isEmpty()) {
            writeAll(out, "changed", kept.call().changed(), json);
        }
    }

    private static void writeAll(
            JsonGenerator out, String name, List<Artifact> artifacts, Map<Fingerprint, String> json)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (Artifact artifact : artifacts) {
            write(out, artifact, json);
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, Artifact artifact, Map<Fingerprint, String> json) throws IOException {
        out.writeStartObject();
        if (!artifact.name().isEmpty()) {
            out.writeStringField("name", artifact.name());
        }
        out.writeStringField("type", artifact.type());
        if (artifact.state() != ArtifactState.COMPLETE) {
            out.writeStringField("state", artifact.state().name());
            out.writeStringField("note", artifact.note());
        }
        if (artifact.size() >= 0) {
            out.writeNumberField("size", artifact.size());
        }
        if (!artifact.fingerprint().equals(Fingerprint.NONE)) {
            out.writeStringField("of", artifact.fingerprint().toString());
        }
        String content = json.remove(artifact.fingerprint());
        if (content != null) {
            out.writeStringField("value", content);
        } else if (!artifact.preview().isEmpty()) {
            out.writeStringField("preview", JsonText.cut(artifact.preview(), AssertedArtifact.PREVIEW_LENGTH));
        }
        out.writeEndObject();
    }

    /**
     * Reads a line.
     *
     * @param path of the step whose execution it is
     * @param json takes the contents that are in it
     * @throws IllegalArgumentException if the line lacks something or has something that cannot be
     */
    static KeptCall read(String path, JsonNode line, Map<Fingerprint, String> json) {
        boolean threw = line.has("threw");
        return new KeptCall(
                path,
                line.path("parent").asInt(0),
                HexFormat.fromHexDigitsToLong(line.required("in").asText()),
                HexFormat.fromHexDigitsToLong(line.required("out").asText()),
                new Call(
                        line.required("index").asLong(),
                        readAll(line.required("given"), json),
                        readArtifact(line.required(threw ? "threw" : "made"), json),
                        threw,
                        readAll(line.path("changed"), json)));
    }

    private static List<Artifact> readAll(JsonNode artifacts, Map<Fingerprint, String> json) {
        List<Artifact> all = new ArrayList<>();
        artifacts.forEach(artifact -> all.add(readArtifact(artifact, json)));
        return all;
    }

    private static Artifact readArtifact(JsonNode node, Map<Fingerprint, String> json) {
        Fingerprint fingerprint =
                node.has("of") ? Fingerprint.parse(node.get("of").asText()) : Fingerprint.NONE;
        String value = node.path("value").asText("");
        if (node.has("value")) {
            json.put(fingerprint, value);
        }
        return new Artifact(
                node.path("name").asText(""),
                node.required("type").asText(),
                ArtifactState.valueOf(node.path("state").asText(ArtifactState.COMPLETE.name())),
                fingerprint,
                node.path("size").asLong(-1),
                node.has("value")
                        ? JsonText.cut(value, AssertedArtifact.PREVIEW_LENGTH)
                        : node.path("preview").asText(""),
                node.path("note").asText(""));
    }
}
