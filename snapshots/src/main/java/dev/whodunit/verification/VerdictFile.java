package dev.whodunit.verification;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictJson;
import dev.whodunit.difference.UnifiedDifference;
import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verdict below the build folder: as JSON for programs, and what is different in the snapshot for those who read it. */
final class VerdictFile {

    private static final Logger LOG = System.getLogger(VerdictFile.class.getPackageName());

    private VerdictFile() {}

    /** Says in a line where what is different between two texts of a snapshot is, or why it is nowhere. */
    static String write(Path output, SnapshotKey key, String accepted, String current) {
        String name = key.path().toString().replace('\\', '/');
        String difference = UnifiedDifference.of("a/" + name, accepted, "b/" + name, current);
        return write("Diff:    ", fileOf(output, key, ".diff"), difference);
    }

    /** Says in a line where the verdict is, or why it is nowhere: a full disk must not hide the culprit. */
    static String write(Path output, SnapshotKey key, Verdict verdict) {
        return write("Verdict: ", fileOf(output, key, ".json"), VerdictJson.of(verdict));
    }

    /** What was said of an earlier run is no answer to one that passes. No reason to fail a test. */
    static void forget(Path output, SnapshotKey key) {
        for (String extension : List.of(".json", ".diff")) {
            Path file = fileOf(output, key, extension);
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                LOG.log(Level.WARNING, "The verdict {0} is out of date and cannot be deleted: {1}", file, undeletable);
            }
        }
    }

    private static Path fileOf(Path output, SnapshotKey key, String extension) {
        return output.resolve("verdicts").resolve(withoutExtension(key.path()) + extension);
    }

    private static String write(String what, Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.write(file, Durability.CACHED, out -> out.write(bytes));
            return what + file;
        } catch (IOException unwritable) {
            return what + "cannot be written to " + file + " (" + unwritable
                    + "). Make sure that the folder is writable.";
        }
    }

    private static String withoutExtension(Path snapshot) {
        String path = snapshot.toString();
        return path.substring(0, path.length() - SnapshotKey.EXTENSION.length());
    }
}
