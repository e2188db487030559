package dev.whodunit.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one at a time write what it has read before: of two that do so at once, one would lose what the other has found. */
final class WriterLock {

    /** What must not be done by two at once. */
    @FunctionalInterface
    interface Work {

        /** Does it. */
        void run() throws IOException;
    }

    private WriterLock() {}

    /**
     * Does it when no other thread and no other JVM does. In this JVM one waits for another before the file is opened, since on some systems
     * whoever closes a file gives up all locks that its JVM has on it.
     *
     * @param file that is locked; it stays there, empty
     */
    static synchronized void holding(Path file, Work work) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        // a test that ran out of time is interrupted, and no lock is had then
        boolean isInterrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel);
            try {
                work.run();
            } finally {
                lock.release();
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The same class may be there twice in a JVM, from another loader. */
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException ofAnotherLoader) {
                Thread.onSpinWait();
            }
        }
    }
}
