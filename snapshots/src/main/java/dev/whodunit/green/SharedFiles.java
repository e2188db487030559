package dev.whodunit.green;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that several JVMs write and delete at once: what vanishes while it is looked at is not there. */
final class SharedFiles {

    /** Longer than any JVM takes to write what it is about to say that it needs. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private SharedFiles() {}

    /** A file, or all files below a folder; none if nothing is there. */
    static List<Path> in(Path path) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(path, new Tolerant() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** How many bytes a file takes, or all files below a folder; 0 if nothing is there. */
    static long bytes(Path path) throws IOException {
        long[] bytes = {0};
        Files.walkFileTree(path, new Tolerant() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new Tolerant() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether a file is there; then it counts as new, so that no other JVM takes it for abandoned. */
    static boolean isStillNeeded(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    /** Whether nobody can be at work on it any more. */
    static boolean isAbandoned(Path path) {
        try {
            return Files.getLastModifiedTime(path)
                    .toInstant()
                    .isBefore(Instant.now().minus(ABANDONED));
        } catch (IOException deleted) {
            return false;
        }
    }

    private static class Tolerant extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(visited, failure);
        }
    }
}
