package dev.whodunit.verification;

import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

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
        write(key, recording, folder(key));
        try {
            RecordingWriter.delete(waiting(key));
        } catch (RecordingException undeletable) {
            LOG.log(Level.DEBUG, undeletable.getMessage());
        }
    }

    /** The same for a run that is not accepted, and may be: somebody may do that without running it again. */
    void await(SnapshotKey key, Recording recording) {
        write(key, recording, waiting(key));
    }

    private static void write(SnapshotKey key, Recording recording, Path folder) {
        try {
            RecordingWriter.write(recording, folder);
        } catch (RecordingException unwritable) {
            LOG.log(
                    Level.WARNING,
                    "The recording of {0} is not kept; a verdict will have the snapshot only. {1}",
                    key,
                    unwritable.getMessage());
        }
    }

    /**
     * The recording that was kept last, or awaited acceptance, if it is the one of this snapshot, or near enough to it. One that cannot be
     * read any more is as good as none, since the snapshot decides.
     *
     * @param isNear whether a run that is not the accepted one may stand for it
     */
    Optional<Recording> find(SnapshotKey key, Snapshot accepted, Predicate<Recording> isNear) {
        Optional<Recording> kept = read(folder(key));
        if (kept.filter(run -> isOf(accepted, run)).isPresent()) {
            return kept;
        }
        Optional<Recording> awaited = read(waiting(key)).filter(run -> isOf(accepted, run));
        awaited.ifPresent(run -> keep(key, run));
        return awaited.or(() -> kept.filter(isNear));
    }

    /** Some lines of it may be older, where they were near enough; the digest of all steps is that of the run. */
    private static boolean isOf(Snapshot accepted, Recording run) {
        Snapshot snapshot = Snapshot.of(run);
        return snapshot.recording().equals(accepted.recording()) || snapshot.hasSameStepsAs(accepted);
    }

    private static Optional<Recording> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordingReader.read(folder));
        } catch (RecordingException unreadable) {
            return Optional.empty();
        }
    }

    private Path folder(SnapshotKey key) {
        return output.resolve("accepted").resolve(key.path().toString() + ".recording");
    }

    private Path waiting(SnapshotKey key) {
        return output.resolve("accepted").resolve(key.path().toString() + ".waiting");
    }
}
