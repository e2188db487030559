package dev.whodunit.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that others see the old one or the new one, and never a part of it. */
public final class AtomicFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything to {@code out}, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** How sure it must be that the content survives a power failure. */
    public enum Durability {
        /** The content is on the disk before the file gets its name. Costs milliseconds. */
        SYNCED,
        /** The operating system writes it when it likes; killing the process does no harm. */
        CACHED
    }

    private AtomicFile() {}

    /**
     * Writes a temporary file beside the target and renames it; creates missing directories.
     *
     * @throws IOException if the file cannot be written; the old content is then untouched and nothing else is left
     */
    public static void write(Path target, Durability durability, Content content) throws IOException {
        Path file = target.toAbsolutePath();
        Files.createDirectories(file.resolveSibling("."));
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        // a test that ran out of time is interrupted, and a file cannot be written then
        boolean isInterrupted = Thread.interrupted();
        try {
            writeAll(temporary, durability, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void writeAll(Path file, Durability durability, Content content) throws IOException {
        // Not Files.createTempFile: its files can be read by their owner only, and the rename would keep that.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            if (durability == Durability.SYNCED) {
                channel.force(true);
            }
        }
    }
}
