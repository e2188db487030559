package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Environment;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Library;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a run that {@link RecordingWriter} wrote; the result equals the run that was written. */
public final class RecordingReader {

    private static final String RECORD_AGAIN = "Run the test again to make a new recording.";

    private final Path file;

    private RecordingReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a recording.
     *
     * @param directoryOrFile the run's folder, or the JSON file itself
     * @throws RecordingException if it is not there, damaged, of a newer version of Whodunit, or its objects are not
     *     all there
     */
    public static Recording read(Path directoryOrFile) {
        return new RecordingReader(RecordingFormat.at(directoryOrFile).file()).read();
    }

    private Recording read() {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = RecordingFormat.JSON.createParser(stream)) {
            return read(parser);
        } catch (NoSuchFileException e) {
            throw new RecordingException("There is no recording at " + file + ". " + RECORD_AGAIN, e);
        } catch (IOException e) {
            throw new RecordingException(
                    "The recording " + file + " cannot be read: " + e
                            + ". Make sure that it is a file that may be read.",
                    e);
        }
    }

    private Recording read(JsonParser parser) throws IOException {
        JsonCursor cursor = new JsonCursor(parser);
        try {
            Recording run = cursor.object(this::readRun);
            cursor.end();
            return run;
        } catch (JsonEOFException e) {
            throw new RecordingException(
                    "The recording " + file + " is cut off at " + position(parser) + ". " + RECORD_AGAIN, e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new RecordingException(
                    "The recording " + file + " is damaged near " + position(parser) + ": " + reason + ". "
                            + RECORD_AGAIN,
                    e);
        }
    }

    private Recording readRun(JsonCursor in) throws IOException {
        requireFormat(in);
        RunIdentity identity = in.object("identity", RecordingReader::readIdentity);
        Environment environment = in.object("environment", RecordingReader::readEnvironment);
        List<Library> libraries = in.objects("libraries", RecordingReader::readLibrary);
        List<Notice> notices = in.objects("notices", RecordingReader::readNotice);
        List<KeptValue> values = in.tuples("values", StepReader::readValue);
        List<Step> steps = in.objects("steps", step -> StepReader.readStep(step, values));
        PipelineMap map = new PipelineMap(in.objects("classes", MapReader::readClass));
        return new Recording(identity, steps, map, libraries, readContents(in, values), notices, environment);
    }

    private void requireFormat(JsonCursor in) throws IOException {
        String format = in.string("format");
        if (!format.equals(RecordingFormat.NAME)) {
            throw in.problem("expected the format \"" + RecordingFormat.NAME + "\", but found \"" + format + "\"");
        }
        requireVersion(in.integer("version"));
    }

    private void requireVersion(int version) {
        if (version > RecordingFormat.VERSION) {
            throw new RecordingException("The recording " + file + " has format version " + version
                    + ", but this Whodunit reads versions up to " + RecordingFormat.VERSION
                    + ". Use the Whodunit that wrote it, or run the test again to make a new recording.");
        }
        if (version < RecordingFormat.VERSION) {
            throw new RecordingException("The recording " + file + " has format version " + version
                    + " of an older Whodunit; this one reads version " + RecordingFormat.VERSION + ". " + RECORD_AGAIN);
        }
    }

    private static RunIdentity readIdentity(JsonCursor in) throws IOException {
        return new RunIdentity(
                in.string("uniqueId"),
                in.string("testClass"),
                in.string("testMethod"),
                in.string("displayName"),
                in.string("pipeline"));
    }

    private static Environment readEnvironment(JsonCursor in) throws IOException {
        return new Environment(
                in.string("java"),
                in.string("locale"),
                in.string("formatLocale"),
                in.string("timeZone"),
                in.string("charset"),
                in.string("nativeEncoding"),
                in.string("lineSeparator"),
                in.string("os"),
                in.integer("processors"),
                in.integer("parallelism"));
    }

    private static Library readLibrary(JsonCursor in) throws IOException {
        return new Library(in.string("name"), in.string("version"), in.string("hash"));
    }

    private static Notice readNotice(JsonCursor in) throws IOException {
        return new Notice(Notice.Kind.valueOf(in.string("kind")), in.string("text"));
    }

    private Contents readContents(JsonCursor in, List<KeptValue> values) throws IOException {
        String objects = in.string("objects");
        if (!objects.equals(RecordingFormat.BESIDE_FILE) && !objects.equals(RecordingFormat.BESIDE_FOLDER)) {
            throw in.problem("expected the folder \"objects\" or \"../objects\", but found \"" + objects + "\"");
        }
        RecordingFormat format = new RecordingFormat(file, objects);
        ObjectFolder folder = format.objectFolder();
        Map<Fingerprint, String> contents = new HashMap<>();
        for (String hex : in.strings("contents")) {
            Fingerprint fingerprint = Fingerprint.parse(hex);
            contents.put(fingerprint, readObject(folder, fingerprint));
        }
        return new Contents(contents, values, OutlineReader.read(in)).withRows(format.rowFolder()::read);
    }

    private String readObject(ObjectFolder folder, Fingerprint fingerprint) {
        String which = "The recording " + file + " refers to the artifact " + folder.file(fingerprint);
        try {
            return folder.read(fingerprint);
        } catch (NoSuchFileException e) {
            throw new RecordingException(
                    which + ", which is not there. Copy recordings together with their folder \"objects\", or run the"
                            + " test again to make a new recording.",
                    e);
        } catch (EOFException e) {
            throw new RecordingException(
                    which + ", which is cut off. Delete that file and run the test again to make a new recording.", e);
        } catch (IOException e) {
            throw new RecordingException(
                    which + ", which cannot be read: " + e + ". Delete that file and run the test again to make a new"
                            + " recording.",
                    e);
        }
    }

    private static String position(JsonParser parser) {
        JsonLocation location = parser.currentLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
