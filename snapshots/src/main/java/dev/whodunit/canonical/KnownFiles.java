package dev.whodunit.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digests of large files that were read lately, so that a file which passes many functions is not read for each of them. A file is read
 * again when its size or its time is another one, or when it was written so shortly before that a later change could have the same time.
 */
final class KnownFiles {

    private static final int MOST = 64;
    private static final long SMALLEST = 1024 * 1024;
    private static final long SETTLED_MILLIS = 1_000;
    private static final int PORTION = 64 * 1024;

    private record Seen(
            FileTime written, long size, @Nullable Object key, String digest) {
        boolean isOf(BasicFileAttributes file) {
            return size == file.size()
                    && written.equals(file.lastModifiedTime())
                    && (key == null || key.equals(file.fileKey()));
        }
    }

    private final Map<Path, Seen> files = new LinkedHashMap<>();

    /** SHA-256 of all of a file, as hexadecimal digits. */
    String sha256(Path path) throws IOException {
        BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
        if (before.size() < SMALLEST) {
            return read(path);
        }
        Path absolute = path.toAbsolutePath();
        Seen seen = find(absolute);
        if (seen != null && seen.isOf(before)) {
            return seen.digest();
        }
        long start = System.currentTimeMillis();
        Seen now = new Seen(before.lastModifiedTime(), before.size(), before.fileKey(), read(path));
        boolean isSettled = before.lastModifiedTime().toMillis() + SETTLED_MILLIS < start;
        if (isSettled && now.isOf(Files.readAttributes(path, BasicFileAttributes.class))) {
            keep(absolute, now);
        }
        return now.digest();
    }

    private @Nullable Seen find(Path path) {
        synchronized (files) {
            return files.get(path);
        }
    }

    private void keep(Path path, Seen file) {
        synchronized (files) {
            files.put(path, file);
            if (files.size() > MOST) {
                files.remove(files.keySet().iterator().next());
            }
        }
    }

    private static String read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] portion = new byte[PORTION];
            for (int read = in.read(portion); read > 0; read = in.read(portion)) {
                digest.update(portion, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
