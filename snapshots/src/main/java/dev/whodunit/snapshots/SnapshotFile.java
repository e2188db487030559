package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.whodunit.run.Library;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a snapshot: JSON Lines. First a header, then the artifact that is asserted if it is one, then one line per entry, per step whose values are kept, per method that ran and per library, and
 * last a line with the number and the digest of the lines before it, so that no cut goes unnoticed.
 *
 * <p>Nothing in it depends on when, where or with which version of Whodunit it was written.
 */
public final class SnapshotFile {

    /** Says what kind of file it is. */
    static final String NAME = "whodunit-snapshot";

    /** Goes up with every change of the format. */
    static final int VERSION = 2;

    /** What the text of a snapshot without values has, so that it is the same as ever. */
    private static final int WITHOUT_VALUES = 1;

    /** Writes the fields of a line. */
    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private SnapshotFile() {}

    /** The text of the file; the same snapshot has the same text everywhere. */
    public static String text(SnapshotKey key, Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        lines.add(line(out -> {
            out.writeStringField("format", NAME);
            out.writeNumberField("version", snapshot.values().steps().isEmpty() ? WITHOUT_VALUES : VERSION);
            out.writeStringField("key", key.toString());
            out.writeStringField("pipeline", snapshot.pipeline());
            out.writeStringField("recording", snapshot.recording().toString());
        }));
        snapshot.asserted().ifPresent(artifact -> lines.add(line(out -> AssertedJson.write(out, artifact))));
        snapshot.entries().forEach(entry -> lines.add(line(out -> EntryJson.write(out, entry))));
        snapshot.values()
                .steps()
                .forEach(step -> lines.add(line(out -> {
                    out.writeStringField("values", step.path());
                    out.writeStringField("packed", step.packed());
                })));
        snapshot.code()
                .forEach(code -> lines.add(line(out -> {
                    out.writeStringField("code", code.function());
                    out.writeStringField("hash", code.hash());
                })));
        snapshot.libraries().forEach(library -> lines.add(line(out -> writeLibrary(out, library))));
        String body = String.join("", lines);
        return body
                + line(out -> {
                    out.writeNumberField("lines", lines.size());
                    out.writeStringField("digest", Digest.ofUtf8(body).toString());
                });
    }

    private static void writeLibrary(JsonGenerator out, Library library) throws IOException {
        out.writeStringField("library", library.name());
        out.writeStringField("version", library.version());
        out.writeStringField("hash", library.hash());
    }

    private static String line(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = SnapshotParser.JSON.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return JsonText.escapeHarmful(text.toString()) + "\n";
    }
}
