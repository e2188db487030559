package dev.whodunit.verification;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictJson;
import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The verdict as JSON below the build folder, for programs. */
final class VerdictFile {

    private VerdictFile() {}

    /** Says in a line where the verdict is, or why it is nowhere: a full disk must not hide the culprit. */
    static String write(Path output, SnapshotKey key, Verdict verdict) {
        Path file = output.resolve("verdicts").resolve(withoutExtension(key.path()) + ".json");
        byte[] json = VerdictJson.of(verdict).getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.write(file, Durability.CACHED, out -> out.write(json));
            return "Verdict: " + file;
        } catch (IOException unwritable) {
            return "Verdict: cannot be written to " + file + " (" + unwritable
                    + "). Make sure that the folder is writable.";
        }
    }

    private static String withoutExtension(Path snapshot) {
        String path = snapshot.toString();
        return path.substring(0, path.length() - SnapshotKey.EXTENSION.length());
    }
}
