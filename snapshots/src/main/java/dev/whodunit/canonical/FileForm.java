package dev.whodunit.canonical;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Files and folders: name and content, never where they lie. */
final class FileForm implements Form.Composite {

    static final FileForm INSTANCE = new FileForm();

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;
    private static final Shape SHAPE = Shape.of(Shape.Kind.OBJECT, "File");

    private FileForm() {}

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** A path stays the same, though what lies there may change. */
    @Override
    public Constancy constancy() {
        return Constancy.CONSTANT;
    }

    @Override
    public Cursor open(Object value) {
        Path path = value instanceof File file ? file.toPath() : (Path) value;
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        if (Files.isRegularFile(path)) {
            return regular(path, name);
        }
        String kind = Files.isDirectory(path) ? "directory" : "absent";
        return visitor -> {
            visitor.field(kind);
            visitor.typed(kind, name);
            return true;
        };
    }

    private static Cursor regular(Path path, String name) {
        try {
            long size = Files.size(path);
            Cursor all = Cursor.over(List.of("file", "bytes", "sha256"), new Object[] {name, size, sha256(path)});
            return size <= MOST_BYTES ? all : partial(all, name);
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private static Cursor partial(Cursor all, String name) {
        return visitor -> {
            visitor.partial("of the file " + name + " only the first " + MOST_BYTES + " bytes were read");
            return all.advance(visitor);
        };
    }

    private static Cursor unreadable(String name, IOException e) {
        return visitor -> {
            visitor.unreadable(
                    "File",
                    "the file " + name + " cannot be read: " + e.getClass().getSimpleName());
            return true;
        };
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            long left = MOST_BYTES;
            int read = in.read(block);
            while (read > 0 && left > 0) {
                digest.update(block, 0, (int) Math.min(read, left));
                left -= read;
                read = in.read(block);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
