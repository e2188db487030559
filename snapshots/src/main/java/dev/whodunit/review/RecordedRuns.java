package dev.whodunit.review;

import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The recordings that tests leave below the build folder: of the last run of each, and of the last that was as accepted.
 *
 * @param output what the tests have as {@code whodunit.directory}; empty if recordings are not looked for
 */
record RecordedRuns(Optional<Path> output) {

    /** Of the run that the accepted snapshot was made from. */
    Optional<RecordedRun> accepted(PendingSnapshot pending) {
        return in("accepted", pending.path() + ".recording");
    }

    /** Of the run that is reviewed. One run gives the snapshots of all of its parts. */
    Optional<RecordedRun> current(PendingSnapshot pending) {
        String path = pending.path();
        String whole = path.endsWith(SnapshotKey.EXTENSION)
                ? path.substring(0, path.length() - SnapshotKey.EXTENSION.length())
                : path;
        int part = whole.indexOf('@', whole.lastIndexOf('/') + 1);
        return in("recordings", whole)
                .or(() -> part < 0 ? Optional.empty() : in("recordings", whole.substring(0, part)));
    }

    private Optional<RecordedRun> in(String folder, String path) {
        try {
            return output.map(build -> build.resolve(folder).resolve(path))
                    .filter(Files::isDirectory)
                    .flatMap(RecordedRun::read);
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }
}
