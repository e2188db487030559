package dev.whodunit.verification;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictJson;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The verdict as JSON below the build folder, for programs. */
final class VerdictFile {

    private VerdictFile() {}

    static Path write(Path output, SnapshotKey key, Verdict verdict) {
        Path file = output.resolve("verdicts").resolve(key.path().toString() + ".json");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, VerdictJson.of(verdict), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new RecordingException(
                    "The verdict cannot be written to " + file + ": " + unwritable
                            + ". Make sure that the folder is writable.",
                    unwritable);
        }
    }
}
