package dev.whodunit.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Lets one at a time write what it has read before: of two that do so at once, one would lose what the other has found. */
final class WriterLock {

    /** What must not be done by two at once. */
    @FunctionalInterface
    interface Work {

        /** Does it. */
        void run() throws IOException;
    }

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

    private WriterLock() {}

    /**
     * Does it when no other thread and no other JVM does. In this JVM one waits for another before the file is opened, since on some systems
     * whoever closes a file gives up all locks that its JVM has on it. Where no lock is to be had, it is done without: what one of two has found
     * may be missing then, but no test waits for a JVM that hangs.
     *
     * @param file that is locked; it stays there, empty
     * @param patience how long to wait for another JVM
     */
    static synchronized void holding(Path file, Duration patience, Work work) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        // a test that ran out of time is interrupted, and no lock is had then
        boolean isInterrupted = Thread.interrupted();
        try {
            holding(open(file), patience, work);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void holding(Optional<FileChannel> file, Duration patience, Work work) throws IOException {
        if (file.isEmpty()) {
            work.run();
            return;
        }
        try (FileChannel channel = file.get()) {
            Optional<FileLock> lock = lock(channel, patience);
            try {
                work.run();
            } finally {
                if (lock.isPresent()) {
                    lock.get().release();
                }
            }
        }
    }

    private static Optional<FileChannel> open(Path file) {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<FileLock> lock(FileChannel channel, Duration patience) {
        long begun = System.nanoTime();
        do {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException ofAnotherLoader) {
                // the same class may be there twice in a JVM, and the other one has it
            } catch (IOException noLocks) {
                return Optional.empty();
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        } while (System.nanoTime() - begun < patience.toNanos());
        return Optional.empty();
    }
}
