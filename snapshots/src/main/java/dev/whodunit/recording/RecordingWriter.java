package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Environment;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Library;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes a run to disk: one JSON file, and the contents of its artifacts in a folder {@code objects} that recordings
 * side by side share, so that the same artifact is stored once.
 */
public final class RecordingWriter {

    /** Writes one element of an array. */
    @FunctionalInterface
    interface Element<T> {
        void write(JsonGenerator out, T element) throws IOException;
    }

    private RecordingWriter() {}

    /**
     * Writes a run; a recording that was there is replaced, and a reader never sees a part of the new one.
     *
     * @param directoryOrFile a name ending in {@code .json} is the file itself, with {@code objects} beside it; any
     *     other is the run's own folder, which gets a {@code recording.json}, with {@code objects} beside the folder
     * @return the JSON file
     * @throws RecordingException if it cannot be written
     */
    public static Path write(Recording run, Path directoryOrFile) {
        return write(run, directoryOrFile, AtomicFile.Durability.SYNCED);
    }

    /** The same with another durability of the JSON file. */
    public static Path write(Recording run, Path directoryOrFile, AtomicFile.Durability durability) {
        RecordingFormat format = RecordingFormat.at(directoryOrFile);
        try {
            // Contents first: a recording never names an object that is not there yet.
            ObjectFolder objects = format.objectFolder();
            for (Fingerprint fingerprint : run.contents().fingerprints()) {
                objects.write(fingerprint, run.contents().json(fingerprint).orElseThrow());
            }
            writeRows(run.contents(), format.rowFolder());
            AtomicFile.write(format.file(), durability, out -> writeJson(run, format.objects(), out));
            return format.file();
        } catch (IOException e) {
            throw new RecordingException(
                    "The recording of " + run.identity().uniqueId() + " could not be written to " + format.file() + ": "
                            + e + ". Make sure that the folder can be written to and that the disk is not full.",
                    e);
        }
    }

    /**
     * Deletes a recording, but not its contents, which others may have as well; nothing happens if it is not there.
     *
     * @param folder the run's own
     * @throws RecordingException if it cannot be deleted
     */
    public static void delete(Path folder) {
        try {
            Files.deleteIfExists(RecordingFormat.at(folder).file());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new RecordingException("The recording in " + folder + " could not be deleted: " + e + ".", e);
        }
    }

    private static void writeRows(Contents contents, RowFolder folder) {
        for (Fingerprint fingerprint : contents.outlines().keySet()) {
            Optional<KeptRows> rows = contents.rows(fingerprint);
            try {
                if (rows.isPresent()) {
                    folder.write(fingerprint, rows.get());
                }
            } catch (IOException | UncheckedIOException without) {
                // an extra, and another JVM may work in the same folder: blocks are told in their place
            }
        }
    }

    private static void writeJson(Recording run, String objects, OutputStream stream) throws IOException {
        try (JsonGenerator out = RecordingFormat.JSON.createGenerator(stream)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.writeStartObject();
            out.writeStringField("format", RecordingFormat.NAME);
            out.writeNumberField("version", RecordingFormat.VERSION);
            writeIdentity(out, run.identity());
            writeEnvironment(out, run.environment());
            writeArray(out, "libraries", run.libraries(), RecordingWriter::writeLibrary);
            writeArray(out, "notices", run.notices(), RecordingWriter::writeNotice);
            writeArray(out, "values", run.contents().values(), StepWriter::writeValue);
            writeArray(out, "steps", run.steps(), StepWriter::writeStep);
            writeArray(out, "classes", run.map().classes(), MapWriter::writeClass);
            out.writeStringField("objects", objects);
            writeArray(
                    out,
                    "contents",
                    List.copyOf(run.contents().fingerprints()),
                    (array, fingerprint) -> array.writeString(fingerprint.toString()));
            writeArray(out, "outlines", List.copyOf(run.contents().outlines().entrySet()), OutlineWriter::write);
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    /** Writes an array with every element on a line of its own, so that text tools can work on the file. */
    private static <T> void writeArray(JsonGenerator out, String name, List<T> elements, Element<T> element)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (T each : elements) {
            out.writeRaw('\n');
            element.write(out, each);
        }
        out.writeEndArray();
    }

    private static void writeIdentity(JsonGenerator out, RunIdentity identity) throws IOException {
        out.writeObjectFieldStart("identity");
        out.writeStringField("uniqueId", identity.uniqueId());
        out.writeStringField("testClass", identity.testClass());
        out.writeStringField("testMethod", identity.testMethod());
        out.writeStringField("displayName", identity.displayName());
        out.writeStringField("pipeline", identity.pipeline());
        out.writeEndObject();
    }

    private static void writeEnvironment(JsonGenerator out, Environment environment) throws IOException {
        out.writeObjectFieldStart("environment");
        out.writeStringField("java", environment.java());
        out.writeStringField("locale", environment.locale());
        out.writeStringField("formatLocale", environment.formatLocale());
        out.writeStringField("timeZone", environment.timeZone());
        out.writeStringField("charset", environment.charset());
        out.writeStringField("nativeEncoding", environment.nativeEncoding());
        out.writeStringField("lineSeparator", environment.lineSeparator());
        out.writeStringField("os", environment.os());
        out.writeNumberField("processors", environment.processors());
        out.writeNumberField("parallelism", environment.parallelism());
        out.writeEndObject();
    }

    private static void writeLibrary(JsonGenerator out, Library library) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", library.name());
        out.writeStringField("version", library.version());
        out.writeStringField("hash", library.hash());
        out.writeEndObject();
    }

    private static void writeNotice(JsonGenerator out, Notice notice) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", notice.kind().name());
        out.writeStringField("text", notice.text());
        out.writeEndObject();
    }
}
