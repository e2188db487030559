package dev.whodunit.verification;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The recordings of the last run of each test that passed, outside of version control. Each is complete or not there: it is written
 * into a folder of its own, and a small file says which one counts.
 *
 * @param root the folder that they are kept in
 * @param limit how many bytes all of them may take; beyond it the oldest are dropped
 */
public record GreenRuns(Path root, long limit) {

    private static final String LAST = "last.properties";
    private static final String IGNORE = ".gitignore";

    /**
     * Keeps a run instead of the one before it.
     *
     * @param project where the code lies that was run
     * @throws RecordingException if it cannot be written; the one before is kept then
     */
    public void keep(SnapshotKey key, Recording recording, Path project, Instant time) {
        Path folder = folder(key);
        String name = UUID.randomUUID().toString();
        try {
            ignore();
            RecordingWriter.write(recording, folder.resolve(name).resolve("run"));
            String last = "run=" + name + "\ncommit=" + Commit.of(project).orElse("") + "\ntime=" + time + "\n";
            AtomicFile.write(
                    folder.resolve(LAST), Durability.CACHED, out -> out.write(last.getBytes(StandardCharsets.UTF_8)));
            deleteOthers(folder, name);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new RecordingException(
                    "The green run of " + key + " could not be kept in " + folder + ": " + unwritable
                            + ". Make sure that the folder can be written to and that the disk is not full.",
                    unwritable);
        }
    }

    /** The last run of a test that passed; one that cannot be read any more is as good as none. */
    public Optional<GreenRun> find(SnapshotKey key) {
        Path folder = folder(key);
        try {
            Properties last = new Properties();
            last.load(new StringReader(Files.readString(folder.resolve(LAST), StandardCharsets.UTF_8)));
            Recording recording = RecordingReader.read(
                    folder.resolve(last.getProperty("run", "")).resolve("run"));
            Instant time = Instant.parse(last.getProperty("time", ""));
            return Optional.of(new GreenRun(recording, last.getProperty("commit", ""), time));
        } catch (IOException | RecordingException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Drops the oldest until the rest is within the limit.
     *
     * @throws UncheckedIOException if something cannot be deleted
     */
    public void dropOldest() {
        List<Kept> all = all();
        long left = all.stream().mapToLong(Kept::bytes).sum();
        all.sort(Comparator.comparing(Kept::time));
        for (Kept oldest : all) {
            if (left <= limit) {
                return;
            }
            delete(oldest.folder());
            left -= oldest.bytes();
        }
    }

    private record Kept(Path folder, Instant time, long bytes) {}

    private List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path last : files.filter(file -> file.endsWith(LAST)).toList()) {
                    Path folder = last.resolveSibling("");
                    all.add(new Kept(folder, Files.getLastModifiedTime(last).toInstant(), bytes(folder)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** So that nobody commits them by accident. */
    private void ignore() throws IOException {
        Path file = root.resolve(IGNORE);
        if (!Files.exists(file)) {
            AtomicFile.write(file, Durability.CACHED, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void deleteOthers(Path folder, String name) throws IOException {
        try (Stream<Path> runs = Files.list(folder)) {
            runs.filter(Files::isDirectory)
                    .filter(run -> !run.endsWith(name))
                    .toList()
                    .forEach(GreenRuns::delete);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    private Path folder(SnapshotKey key) {
        return root.resolve(key.path().toString() + ".green");
    }
}
