package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The line of an entry. What is as usual is left out, so that a review shows what matters. */
final class EntryJson {

    private EntryJson() {}

    static void write(JsonGenerator out, SnapshotEntry entry) throws IOException {
        out.writeStringField("step", entry.path());
        out.writeStringField("artifact", entry.artifact());
        out.writeStringField("kind", entry.kind().name());
        out.writeStringField("function", entry.function());
        if (entry.phase() != Phase.TEST) {
            out.writeStringField("phase", entry.phase().name());
        }
        out.writeStringField("type", entry.type());
        if (entry.threw()) {
            out.writeBooleanField("threw", true);
        }
        if (entry.state() != ArtifactState.COMPLETE) {
            out.writeStringField("state", entry.state().name());
        }
        out.writeNumberField("count", entry.count());
        if (entry.entries() != entry.count()) {
            out.writeNumberField("entries", entry.entries());
        }
        if (entry.size() >= 0) {
            out.writeNumberField("size", entry.size());
        }
        writeFingerprint(out, "output", entry.output());
        writeFingerprint(out, "inputs", entry.inputs());
        writeFingerprint(out, "outputs", entry.outputs());
        writeFingerprint(out, "pairs", entry.pairs());
        if (!entry.completeInputs()) {
            out.writeBooleanField("completeInputs", false);
        }
        if (!entry.blocks().isEmpty()) {
            writeBlocks(out, entry.blocks());
        }
        if (!entry.preview().isEmpty()) {
            out.writeStringField("preview", entry.preview());
        }
        if (entry.table().isPresent()) {
            TableJson.write(out, entry.table().get());
        }
        if (entry.outline().isPresent()) {
            OutlineJson.write(out, entry.outline().get());
        }
    }

    private static void writeFingerprint(JsonGenerator out, String name, Fingerprint value) throws IOException {
        if (!value.equals(Fingerprint.NONE)) {
            out.writeStringField(name, value.toString());
        }
    }

    private static void writeBlocks(JsonGenerator out, List<BlockDigest> blocks) throws IOException {
        HexFormat hex = HexFormat.of();
        out.writeArrayFieldStart("blocks");
        for (BlockDigest block : blocks) {
            out.writeString(hex.toHexDigits(block.inputs()) + ":" + hex.toHexDigits(block.outputs()));
        }
        out.writeEndArray();
    }

    /** @throws IllegalArgumentException if the line lacks something or has something that cannot be */
    static SnapshotEntry read(JsonNode line) {
        return new SnapshotEntry(
                line.required("step").asText(),
                line.required("artifact").asText(),
                FunctionKind.valueOf(line.required("kind").asText()),
                line.required("function").asText(),
                Phase.valueOf(line.path("phase").asText(Phase.TEST.name())),
                line.required("type").asText(),
                line.path("threw").asBoolean(false),
                ArtifactState.valueOf(line.path("state").asText(ArtifactState.COMPLETE.name())),
                line.required("count").asLong(),
                line.path("entries").asLong(line.required("count").asLong()),
                line.path("size").asLong(-1),
                readFingerprint(line, "output"),
                readFingerprint(line, "inputs"),
                readFingerprint(line, "outputs"),
                readFingerprint(line, "pairs"),
                line.path("completeInputs").asBoolean(true),
                readBlocks(line.path("blocks")),
                line.path("preview").asText(""),
                line.has("rows") ? Optional.of(TableJson.read(line)) : Optional.empty(),
                line.has(OutlineJson.NAME) ? Optional.of(OutlineJson.read(line)) : Optional.empty());
    }

    private static Fingerprint readFingerprint(JsonNode line, String name) {
        return line.has(name) ? Fingerprint.parse(line.get(name).asText()) : Fingerprint.NONE;
    }

    private static List<BlockDigest> readBlocks(JsonNode blocks) {
        List<BlockDigest> digests = new ArrayList<>();
        for (JsonNode block : blocks) {
            String text = block.asText();
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a block is two digests with a colon, not \"" + text + "\"");
            }
            digests.add(new BlockDigest(
                    HexFormat.fromHexDigitsToLong(text, 0, colon),
                    HexFormat.fromHexDigitsToLong(text, colon + 1, text.length())));
        }
        return digests;
    }
}
