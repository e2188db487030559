package dev.whodunit.review;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.FilesBelow;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of pending snapshots: that of the accepted ones, or another one where those must not be touched. Whatever else lies there is
 * left alone.
 *
 * @param root the folder, which need not exist
 */
public record PendingSnapshots(Path root) {

    /** What the name of a snapshot ends with while it is pending. */
    public static final String EXTENSION = ".new";

    /**
     * A pending snapshot and where it lies.
     *
     * @param file where it lies
     * @param snapshot what it holds
     */
    public record Found(Path file, PendingSnapshot snapshot) {}

    /** Where the pending snapshot of a test lies, whether it exists or not. */
    public Path file(SnapshotKey key) {
        return root.resolve(key.path() + EXTENSION);
    }

    /**
     * Takes the place of an earlier one of the same test.
     *
     * @return the file
     * @throws SnapshotException if it cannot be written
     */
    public Path write(SnapshotKey key, PendingSnapshot pending) {
        Path file = file(key);
        byte[] text = PendingText.of(pending).getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.write(file, AtomicFile.Durability.CACHED, out -> out.write(text));
            return file;
        } catch (IOException unwritable) {
            throw new SnapshotException(
                    "What " + key + " gave could not be kept in " + file + " to be reviewed: " + unwritable
                            + ". Make sure that the folder can be written to and that the disk is not full, or give"
                            + " another one with -Dwhodunit.pending.",
                    unwritable);
        }
    }

    /**
     * Nothing of this test is pending any more.
     *
     * @throws SnapshotException if it cannot be deleted
     */
    public void remove(SnapshotKey key) {
        Path file = file(key);
        if (Files.exists(file)) {
            delete(file);
        }
    }

    /** All that are pending, by name. */
    List<Path> files() {
        if (!Files.isDirectory(root)) {
            throw new SnapshotException(
                    "There is no folder " + root.toAbsolutePath()
                            + " of snapshots. Say where it is: --snapshots for the accepted ones, --pending for those that wait.");
        }
        try {
            return FilesBelow.of(root, name -> name.endsWith(SnapshotKey.EXTENSION + EXTENSION), below -> true);
        } catch (IOException unreadable) {
            throw new SnapshotException(
                    "The folder " + root + " of pending snapshots cannot be read: " + unreadable + ".", unreadable);
        }
    }

    /**
     * What a file holds; nothing if it is gone.
     *
     * @throws SnapshotException if it is not a whole pending snapshot
     */
    Optional<Found> read(Path file) {
        try {
            return Optional.of(new Found(file, PendingText.parse(Utf8.read(file), file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new SnapshotException(
                    "The pending snapshot " + file + " cannot be read: " + unreadable + ".", unreadable);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new SnapshotException(
                    "The pending snapshot " + file + " is not needed any more and cannot be deleted: " + undeletable
                            + ". Delete it.",
                    undeletable);
        }
    }
}
