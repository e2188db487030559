package dev.whodunit.recording;

import dev.whodunit.provenance.Lineage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Keeps where the values of a run came from in a file beside its recording. It is compressed and not text, since it has a line for
 * each value; docs/recording.md has its format.
 */
public final class LineageFile {

    static final String MAGIC = "whodunit-lineage";

    /** Goes up with every change of the format. */
    static final int VERSION = 2;

    private static final String RECORD_AGAIN = "Run the test again, with lineage, to make a new one.";

    private LineageFile() {}

    private static Path beside(Path directoryOrFile) {
        Path recording = RecordingFormat.at(directoryOrFile).file();
        String name = recording.getFileName().toString();
        boolean isInOwnFolder = name.equals("recording.json");
        return recording.resolveSibling(
                isInOwnFolder ? "lineage.gz" : name.substring(0, name.length() - ".json".length()) + ".lineage.gz");
    }

    /**
     * Writes the lineage of the recording at a path; if values were not followed, one that is there from before is deleted.
     *
     * @param directoryOrFile where the recording is, as in {@link RecordingWriter#write}
     * @throws RecordingException if it cannot be written
     */
    public static void write(Lineage lineage, Path directoryOrFile) {
        Path file = beside(directoryOrFile);
        try {
            if (lineage.artifacts().isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            AtomicFile.write(file, AtomicFile.Durability.CACHED, out -> {
                GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
                new LineageWriter(data).write(lineage);
                data.flush();
                packed.finish();
            });
        } catch (IOException e) {
            throw new RecordingException(
                    "Where the values of the run came from could not be written to " + file + ": " + e
                            + ". Make sure that the folder can be written to and that the disk is not full.",
                    e);
        }
    }

    /**
     * Reads the lineage of the recording at a path.
     *
     * @param directoryOrFile where the recording is
     * @throws RecordingException if values were not followed, or it is damaged, cut off, or of a newer version of Whodunit
     */
    public static Lineage read(Path directoryOrFile) {
        Path file = beside(directoryOrFile);
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            return new LineageReader(packed, file).read();
        } catch (NoSuchFileException absent) {
            throw new RecordingException(
                    "Values were not followed in the run that " + directoryOrFile
                            + " has. Record it again: with lineage = true"
                            + " in @TracePipeline, with -Dwhodunit.lineage=true, or with the agent's option lineage=true.",
                    absent);
        } catch (EOFException cut) {
            throw new RecordingException("The lineage " + file + " is cut off. " + RECORD_AGAIN, cut);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new RecordingException(
                    "The lineage " + file + " is damaged: " + damaged.getMessage() + ". " + RECORD_AGAIN, damaged);
        } catch (IOException e) {
            throw new RecordingException(
                    "The lineage " + file + " cannot be read: " + e + ". Make sure that it is a file that may be read.",
                    e);
        }
    }
}
