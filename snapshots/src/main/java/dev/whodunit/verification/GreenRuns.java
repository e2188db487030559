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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Longer than any JVM takes to write one. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /**
     * Keeps a run instead of the one before it.
     *
     * @param project where the code lies that was run
     * @throws RecordingException if it cannot be written; the one before is kept then
     */
    public void keep(SnapshotKey key, Recording recording, Path project, Instant time) {
        Path folder = folder(key);
        String name = UUID.randomUUID().toString();
        String before = last(folder).getProperty("run", "");
        try {
            ignore();
            RecordingWriter.write(recording, folder.resolve(name).resolve("run"));
            String last = "run=" + name + "\ncommit=" + Commit.of(project).orElse("") + "\ntime=" + time + "\n";
            AtomicFile.write(
                    folder.resolve(LAST), Durability.CACHED, out -> out.write(last.getBytes(StandardCharsets.UTF_8)));
            deleteUnused(folder, Set.of(name), before);
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
            Properties last = last(folder);
            Recording recording = RecordingReader.read(
                    folder.resolve(last.getProperty("run", "")).resolve("run"));
            Instant time = Instant.parse(last.getProperty("time", ""));
            return Optional.of(new GreenRun(recording, last.getProperty("commit", ""), time));
        } catch (RecordingException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Which run counts; nothing where there is none. */
    private static Properties last(Path folder) {
        Properties last = new Properties();
        try {
            last.load(new StringReader(Files.readString(folder.resolve(LAST), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Properties();
        }
        return last;
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
            drop(oldest.folder());
            left -= oldest.bytes();
        }
    }

    private record Kept(Path folder, Instant time, long bytes) {}

    private List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        try {
            for (Path last : files(root)) {
                if (last.endsWith(LAST) && Files.exists(last)) {
                    Path folder = last.resolveSibling("");
                    all.add(new Kept(folder, Files.getLastModifiedTime(last).toInstant(), bytes(folder)));
                }
            }
        } catch (NoSuchFileException dropped) {
            return all(); // by another JVM, just now
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Another JVM may have a run in the same folder that is not complete yet. */
    private static void drop(Path folder) {
        String run = last(folder).getProperty("run", "");
        try {
            Files.deleteIfExists(folder.resolve(LAST));
            deleteUnused(folder, Set.of(), run);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    /** So that nobody commits them by accident. */
    private void ignore() throws IOException {
        Path file = root.resolve(IGNORE);
        if (!Files.exists(file)) {
            AtomicFile.write(file, Durability.CACHED, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A run that no longer counts, and what a JVM left behind that was killed while it wrote. */
    private static void deleteUnused(Path folder, Set<String> used, String unused) throws IOException {
        Instant longAgo = Instant.now().minus(ABANDONED);
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.filter(Files::isDirectory).toList()) {
                String name = run.getFileName().toString();
                if (name.equals(unused) || (!used.contains(name) && isOlder(run, longAgo))) {
                    delete(run);
                }
            }
        }
    }

    private static boolean isOlder(Path run, Instant time) {
        try {
            return Files.getLastModifiedTime(run).toInstant().isBefore(time);
        } catch (IOException deleted) {
            return false;
        }
    }

    /** Two JVMs may delete the same. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return continuesAfter(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The files below a folder, of those that nobody deletes meanwhile. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return continuesAfter(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : continuesAfter(failure);
            }
        });
        return files;
    }

    private static FileVisitResult continuesAfter(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private Path folder(SnapshotKey key) {
        return root.resolve(key.path().toString() + ".green");
    }
}
