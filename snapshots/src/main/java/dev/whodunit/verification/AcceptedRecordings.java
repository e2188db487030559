package dev.whodunit.verification;

import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The full recordings of runs that were as accepted, kept below the build folder: with one at hand a verdict can name the
 * very call and row, which a snapshot alone cannot.
 *
 * @param output the folder for recordings below the build folder
 */
record AcceptedRecordings(Path output) {

    private static final Logger LOG = System.getLogger(AcceptedRecordings.class.getPackageName());

    /** Where it cannot be kept, the snapshot alone is the baseline of the next verdict: no reason to fail a test. */
    void keep(SnapshotKey key, Recording recording) {
        try {
            RecordingWriter.write(recording, folder(key));
        } catch (RecordingException unwritable) {
            LOG.log(
                    Level.WARNING,
                    "The accepted recording of {0} is not kept; a verdict will have the snapshot only. {1}",
                    key,
                    unwritable.getMessage());
        }
    }

    /** The recording kept last; one that cannot be read any more is as good as none, since the snapshot decides. */
    Optional<Recording> find(SnapshotKey key) {
        if (!Files.isDirectory(folder(key))) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordingReader.read(folder(key)));
        } catch (RecordingException unreadable) {
            return Optional.empty();
        }
    }

    private Path folder(SnapshotKey key) {
        return output.resolve("accepted").resolve(key.path().toString() + ".recording");
    }
}
