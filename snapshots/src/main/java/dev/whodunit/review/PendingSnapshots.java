package dev.whodunit.review;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
     * @param accepted where it belongs, below the folder of accepted snapshots
     * @param snapshot what it holds
     */
    public record Found(Path file, Path accepted, PendingSnapshot snapshot) {}

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

    /** What a test gave is as accepted, so that nothing of it is pending. */
    public void remove(SnapshotKey key) {
        delete(file(key));
    }

    /** All that are pending, by name. */
    public List<Path> files() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SnapshotKey.EXTENSION + EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new SnapshotException(
                    "The folder " + root + " of pending snapshots cannot be read: " + unreadable + ".", unreadable);
        }
    }

    /** @throws SnapshotException if the file is not a whole pending snapshot */
    Found read(Path file) {
        String name = root.relativize(file).toString();
        Path accepted = Path.of(name.substring(0, name.length() - EXTENSION.length()));
        try {
            return new Found(file, accepted, PendingText.parse(Files.readString(file), file));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new SnapshotException(
                    "The pending snapshot " + file + " cannot be read: " + unreadable + ".", unreadable);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new SnapshotException(
                    "The pending snapshot " + file + " is not needed any more and cannot be deleted: " + undeletable
                            + ".",
                    undeletable);
        }
    }
}
