package dev.whodunit.benchmarks.large.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a file, and reads its size.
 *
 * @param file which
 * @param megabytes how many
 * @param wrong the megabyte that comes out wrong, or -1
 */
public record ByteFile(Path file, int megabytes, int wrong) implements LargePipeline {

    private static final int MEGABYTE = 1024 * 1024;

    @Override
    public long run() throws IOException {
        Path written = write();
        return size(written);
    }

    private Path write() throws IOException {
        byte[] portion = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                portion[i % MEGABYTE] = (byte) (i == wrong ? -1 : i);
                out.write(portion);
            }
        }
        return file;
    }

    private static long size(Path written) throws IOException {
        return Files.size(written);
    }
}
